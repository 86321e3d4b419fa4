// Part of npm run build: puts what belongs to the store but is no code beside it in dist/.
import { cpSync, rmSync } from 'node:fs';

const from = 'src/ledger/store/migrations';
const to = 'dist/ledger/store/migrations';
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
