import { openStore } from './dist/ledger/store/open.js';
import fs from 'node:fs';
for (let i=0;i<3;i++){ fs.rmSync('/tmp/st-l',{recursive:true,force:true}); let t=Date.now(); const s=await openStore('/tmp/st-l'); const a=Date.now()-t; t=Date.now(); await s.close(); const b=Date.now()-t; t=Date.now(); const r=await openStore('/tmp/st-l'); console.log('create',a,'close',b,'reopen',Date.now()-t); await r.close(); }
