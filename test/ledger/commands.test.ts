import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActorDetail, ClaimDetail, ClaimsPage } from '../../src/ledger/answers.ts';
import type { Correction } from '../../src/ledger/corrections/correction.ts';
import type { DoctorReport, IngestReport, RereadReport } from '../../src/ledger/reports.ts';
import { hearsay, type Ran } from '../command.ts';
import { AFFAIR } from './affair.ts';

// The commands on a ledger as a user starts them: the built program, real files, a real database in a folder.

const folder = mkdtempSync(join(tmpdir(), 'hearsay-commands-'));
const db = join(folder, 'ledger');
const corpus = AFFAIR.map((article) => JSON.stringify(article)).join('\n');
const run = (...args: string[]): Ran => hearsay([...args, '--db', db]);
const json = <T>(...args: string[]): T => JSON.parse(run(...args, '--format', 'json').stdout) as T;
const claims = (): ClaimsPage => json<ClaimsPage>('claims');

/** A run that failed says why in one line and prints nothing else. */
function fails(ran: Ran, code: number, message: string | RegExp): void {
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(message);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  expect(ran.code).toBe(code);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('where there is no ledger', () => {
  it.each([['claims'], ['actors'], ['articles'], ['doctor'], ['audit'], ['reread']])('hearsay %s says so', (command) =>
    fails(run(command), 5, /there is no ledger here/),
  );

  it.each([
    ['feeds', 'add, remove, list'],
    ['users', 'list, add, link'],
    ['tokens', 'list, make, revoke'],
    ['jobs', 'list, show, retry'],
    ['audit', 'list, verify'],
  ])('hearsay %s bogus says what commands there are', (group, names) => {
    fails(run(group, 'bogus'), 2, `"hearsay ${group}" has no command "bogus"; its commands are ${names}`);
    fails(run(group, 'list', 'bogus'), 2, "too many arguments for 'list'");
  });

  it('a bad day is a mistake on the command line', () => {
    const ran = run('claims', '--as-of', '2025-02-30');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Not a day such as 2024-10-18');
  });
});

describe('hearsay ingest', () => {
  beforeAll(() => {
    const ran = hearsay(['ingest', '--db', db, '--format', 'json', '-'], `${corpus}\n{"id": "broken"\n`);
    expect(ran.code).toBe(3);
    const report = JSON.parse(ran.stdout) as IngestReport;
    expect(report.articles).toEqual({ new: AFFAIR.length, revised: 0, unchanged: 0, withdrawn: 0, refused: 1 });
    expect(report.refused[0]).toMatchObject({ code: 'bad-json', place: `-:${AFFAIR.length + 1}` });
    expect(ran.stderr).toContain(`-:${AFFAIR.length + 1}: this line is not valid JSON`);
  });

  it('changes nothing the second time, and reads nothing again', () => {
    const report = JSON.parse(hearsay(['ingest', '--db', db, '--format', 'json', '-'], corpus).stdout) as IngestReport;
    expect(report).toMatchObject({ articles: { new: 0, unchanged: AFFAIR.length }, statements: 0, claims: { new: 0, changed: 0 } });
    expect(report.unread).toBe(AFFAIR.length);
    const words = hearsay(['ingest', '--db', db, '-'], corpus).stdout.replaceAll('\u00a0', ' ');
    expect(words).toContain(`${AFFAIR.length} that the ledger had were not read again.`);
  });

  it('refuses what another outlet has under the id, and a date that has not come', () => {
    const [first] = AFFAIR;
    const stolen = { ...first, outlet: 'Somebody Else', text: `${first?.text} Mehr nicht.` };
    const future = { ...first, id: 'future', published: '2999-01-01' };
    const ran = hearsay(['ingest', '--db', db, '--format', 'json', '-'], [stolen, future].map((a) => JSON.stringify(a)).join('\n'));
    const report = JSON.parse(ran.stdout) as IngestReport;
    expect(ran.code).toBe(3);
    expect(report.refused.map((refusal) => refusal.code).sort()).toEqual(['future-date', 'id-conflict']);
    expect(report.articles.new).toBe(0);
  });

  it('takes texts with characters that no database stores, and files that are no articles apart', () => {
    const odd = { id: 'odd', language: 'en', published: '2025-01-01', outlet: 'Odd', text: 'The mayor said \0the \ud800bridge was safe.' };
    const ran = hearsay(['ingest', '--db', join(folder, 'odd'), '--format', 'json', '-', 'no/such/file'], JSON.stringify(odd));
    expect(ran.code).toBe(3);
    expect((JSON.parse(ran.stdout) as IngestReport).articles).toMatchObject({ new: 1, refused: 1 });
    expect(ran.stderr).toContain('no/such/file: there is no such file');
  });

  it('says in words what it did', () => {
    const { stdout, code } = hearsay(['ingest', '--db', db, '-'], corpus);
    expect(code).toBe(0);
    expect(stdout.replaceAll('\u00a0', ' ')).toContain(`${AFFAIR.length} unchanged`);
  });
});

describe('hearsay claims, claim, actor, articles', () => {
  it('answer as JSON and as of a day', () => {
    const page = claims();
    const [first] = page.claims;
    expect(page.claims.length).toBeGreaterThan(1);
    const detail = json<ClaimDetail>('claim', first?.id.slice(0, 9) ?? '');
    expect(detail.id).toBe(first?.id);
    expect(detail.timeline.at(-1)?.status).toBe(first?.status);
    const early = json<ClaimsPage>('claims', '--as-of', '2025-03-03');
    expect(early.claims.flatMap((claim) => claim.statements).every((statement) => statement.published <= '2025-03-03')).toBe(true);
    expect(json<ClaimsPage>('claims', '--known-at', '2020-01-01').claims).toEqual([]);
  });

  it('filter by actor, status, language, outlet, words and days', () => {
    const all = claims().claims;
    const some = (...args: string[]): readonly string[] => json<ClaimsPage>('claims', ...args).claims.map((claim) => claim.id);
    const wanted = (test: (claim: (typeof all)[number]) => boolean): string[] => all.filter(test).map((claim) => claim.id);
    expect(some('--status', 'unconfirmed')).toEqual(wanted((claim) => claim.status === 'unconfirmed'));
    expect(some('--language', 'en')).toEqual(wanted((claim) => claim.languages.includes('en')));
    expect(some('--outlet', 'the gazette')).toEqual(wanted((claim) => claim.statements.some((s) => s.outlet === 'The Gazette')));
    expect(some('--until', '2025-03-25')).toEqual(wanted((claim) => claim.changed <= '2025-03-25'));
    expect(some('--text', 'Fährunglück')).toEqual(wanted((claim) => claim.statements.some((s) => s.quote.includes('Fährunglück'))));
    expect(some('--actor', 'Norwegen')).toEqual(some('--actor', 'Norway'));
    expect(some('--actor', 'Norwegen').length).toBeGreaterThan(0);
  });

  it('give pages that follow one another', () => {
    const all = claims().claims.map((claim) => claim.id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ClaimsPage = json('claims', '--limit', '2', ...(cursor === '' ? [] : ['--cursor', cursor]));
      paged.push(...page.claims.map((claim) => claim.id));
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    fails(run('claims', '--cursor', 'nonsense'), 2, /not a cursor that the ledger gave/);
  });

  it('name what is not there', () => {
    fails(run('claim', 'c0000'), 2, /there is no claim "c0000"/);
    fails(run('actor', 'Nobody At All'), 2, /there is no actor "Nobody At All"/);
  });

  it('are shown in 80 columns', () => {
    const [first] = claims().claims;
    for (const args of [['claims'], ['claim', first?.id ?? ''], ['actors'], ['actor', 'Norwegen'], ['articles']]) {
      const { stdout, code } = run(...args);
      expect(code).toBe(0);
      expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    }
  });
});

describe('hearsay correct, audit, reread, doctor', () => {
  it('corrects, lists, undoes and proves the log', () => {
    const before = claims();
    const statement = before.claims.flatMap((claim) => claim.statements).find((s) => s.stance === 'withholds');
    const made = json<Correction>('correct', 'stance', statement?.id ?? '', 'doubts', '--reason', 'heard the tape', '--by', 'desk');
    const changed = claims()
      .claims.flatMap((claim) => claim.statements)
      .find((s) => s.id === statement?.id);
    expect(changed?.stance).toBe('doubts');
    expect(run('correct', 'list').stdout).toContain('heard the tape');
    expect(run('correct', 'undo', made.id, '--reason', 'the tape was another').code).toBe(0);
    expect(claims()).toEqual(before);
    fails(run('correct', 'undo', made.id, '--reason', 'again'), 2, /is undone already/);
    expect(run('correct', 'dismiss', statement?.id ?? '').code).toBe(2);
    fails(run('correct', 'stance', statement?.id ?? '', 'thinks', '--reason', 'x'), 2, /"thinks" is no stance/);
    fails(run('audit', '--cursor', 'nonsense'), 2, /not a cursor that the log gave/);
    const proof = run('audit', 'verify');
    expect(proof.stdout).toContain('The audit log is whole');
    expect(proof.code).toBe(0);
    expect(json<{ entries: { action: string }[] }>('audit').entries.map((entry) => entry.action)).toContain('correct:stance');
  });

  it('reads everything anew without a change', () => {
    const before = claims();
    const report = json<RereadReport>('reread');
    expect(report.articles).toEqual([]);
    expect(report.unchanged).toBe(AFFAIR.length);
    expect(claims()).toEqual(before);
  });

  it('finds a ledger in order, also after its caches were made anew', () => {
    const before = claims();
    expect(json<DoctorReport>('doctor', '--rebuild').findings.filter((finding) => !finding.ok)).toEqual([]);
    expect(run('doctor').code).toBe(0);
    expect(claims()).toEqual(before);
    expect(json<ActorDetail>('actor', 'Oslo').name).toMatch(/Norwegen|Norway/);
  });
});

describe('hearsay backup and restore', () => {
  it('give the same ledger, and the same file from it', () => {
    const [first, second, other] = [join(folder, 'first.backup'), join(folder, 'second.backup'), join(folder, 'restored')];
    expect(run('backup', first).code).toBe(0);
    expect(hearsay(['restore', first, '--db', other]).code).toBe(0);
    expect(hearsay(['backup', second, '--db', other]).code).toBe(0);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect(JSON.parse(hearsay(['claims', '--db', other, '--format', 'json']).stdout)).toEqual(claims());
  });
});
