import { openStore } from './dist/ledger/store/open.js';
import { sql } from 'kysely';
import fs from 'node:fs';
const cpu=()=>{const c=process.cpuUsage(); return (c.user+c.system)/1000};
const opts = process.argv[2] ? JSON.parse(process.argv[2]) : {};
fs.rmSync('/tmp/st-l',{recursive:true,force:true}); let t=cpu(); const s=await openStore('/tmp/st-l', opts); console.log('create', (cpu()-t)|0);
await sql`insert into text select 'a'||i, repeat('x',100) from generate_series(1,20000) i`.execute(s.db);
for (let r=0;r<2;r++){ t=cpu(); for (let i=0;i<3000;i++) await sql`select body from text where sha256 = ${'a'+i}`.execute(s.db); console.log('3000 point reads', (cpu()-t)|0);}
t=cpu(); for (let i=0;i<1000;i++) await sql`insert into text values (${'b'+i}, 'x')`.execute(s.db); console.log('1000 single inserts', (cpu()-t)|0);
t=cpu(); const n=(await sql`select * from text`.execute(s.db)).rows.length; console.log('all',n, (cpu()-t)|0);
let lag=0,last=cpu(); const iv=setInterval(()=>{const n=performance.now(); lag=Math.max(lag,n-last); last=n;},5);
t=cpu(); await sql`select pg_sleep(0.5)`.execute(s.db); console.log('slow', (cpu()-t)|0,'lag',lag|0);clearInterval(iv);
await sql`select 1/0`.execute(s.db).catch(e=>console.log(e.code, e.constructor.name));
console.log((await sql`select 1 as one`.execute(s.db)).rows, process.memoryUsage().rss>>20,'MB');
await s.close();
