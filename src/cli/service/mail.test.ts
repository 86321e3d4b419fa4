import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { WatchMessage } from '../../ledger/watches/watch.ts';
import { createMailServer } from './mail.ts';

/** What a server took. */
interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: Email;
}

let letters: Letter[] = [];
let refusing = false;
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) =>
    username === 'desk' && password === 'swordfish' ? done(null, { user: 'desk' }) : done(new Error('who are you?')),
  onRcptTo: (_address, _session, done) => (refusing ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done()),
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', async () => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), mail: await PostalMime.parse(Buffer.concat(chunks)) });
      done();
    });
  },
});

let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => {
  letters = [];
  refusing = false;
});

function message(label: string, name = 'drones'): WatchMessage {
  const brief = { label, roots: { low: 1, high: 1 }, statements: 3, articles: 2, reversed: [], changed: '2025-05-03' };
  const change = { id: '7-1', at: '2025-05-03T09:00:00.000Z', kind: 'claim', subject: 'cabc' } as const;
  return {
    delivery: 'd0123456789abcdef0123',
    watch: { id: 'w1', name },
    events: ['status', 'root'],
    change: { ...change, before: { ...brief, status: 'denied' }, after: { ...brief, status: 'conceded', roots: { low: 2, high: 3 } } },
  };
}

function post(to: string, sending: WatchMessage, account = 'desk:swordfish'): Promise<void> {
  const mail = createMailServer({
    smtp: `smtp://${account}@${host}`,
    from: 'hearsay <hearsay@paper.example>',
    origin: 'https://desk.example',
  });
  return mail.send(to, sending).finally(() => mail.close());
}

it('a mail says what changed, and where to look', async () => {
  await post('desk@paper.example', message('Norwegen liefert Drohnen nach Mali'));
  expect(letters).toHaveLength(1);
  const [{ from, to, mail } = {} as Letter] = letters;
  expect([from, to]).toEqual(['hearsay@paper.example', ['desk@paper.example']]);
  expect(mail.subject).toBe('drones: another status, a further root: Norwegen liefert Drohnen nach Mali');
  expect(mail.text).toContain('Status: denied -> conceded');
  expect(mail.text).toContain('Independent roots: 1 -> 2 to 3');
  expect(mail.text).toContain('https://desk.example/claims/cabc');
  expect(mail.messageId).toBe('<d0123456789abcdef0123@hearsay.invalid>');
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
});

it('a mail that tries a watch says so', async () => {
  await post('desk@paper.example', { ...message('Norwegen liefert Drohnen nach Mali'), events: [] });
  expect(letters[0]?.mail.subject).toBe('drones: nothing; this mail tries the watch: Norwegen liefert Drohnen nach Mali');
});

it('nothing of a text becomes a header, a recipient or a part', async () => {
  const hostile = 'A\r\nBcc: all@paper.example\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>';
  await post('desk@paper.example', message(hostile, hostile));
  const [{ to, mail } = {} as Letter] = letters;
  expect(to).toEqual(['desk@paper.example']);
  expect([mail.bcc, mail.html, mail.attachments]).toEqual([undefined, undefined, []]);
  expect(mail.subject).toContain('Bcc: all@paper.example');
});

it('what a server refuses is an error that says so', async () => {
  refusing = true;
  await expect(post('gone@paper.example', message('A'))).rejects.toThrow('550');
  await expect(post('desk@paper.example', message('A'), 'desk:guess')).rejects.toThrow(/who are you|535/);
  expect(letters).toEqual([]);
});

it('an address that is none is refused before anything is sent', () => {
  for (const smtp of ['mail.example', 'https://mail.example', 'smtp://']) {
    expect(() => createMailServer({ smtp, from: 'a@b.example', origin: null })).toThrow('smtp');
  }
});
