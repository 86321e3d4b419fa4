import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A process of its own that runs a few lines of code; `built(path)` in them is the address of a compiled file. */
export interface Child {
  readonly pid: number;
  /** Comes back when the process has written this line. */
  said(line: string): Promise<void>;
  /** The lines written so far. */
  lines(): string[];
  kill(): Promise<void>;
  /** How the process ended: its exit code, or null where a signal ended it. */
  ended(): Promise<number | null>;
}

/** Starts a process that runs `code`, an ES module; `args` are its arguments, `limit` shell commands that go before it. */
export function startChild(code: string, args: readonly string[], limit = ''): Child {
  const whole = `const built = (path) => new URL(path, ${JSON.stringify(pathToFileURL(`${process.cwd()}/dist/`).href)}).href;\n${code}`;
  const command = [process.execPath, '--input-type=module', '-e', whole, ...args];
  const child = limit
    ? spawn('bash', ['-c', `${limit}; exec "$@"`, 'bash', ...command], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(process.execPath, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  return follow(child);
}

function follow(child: ChildProcess): Child {
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (errors += text));
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = (): string[] => output.split('\n').slice(0, -1);
  const said = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (lines().includes(line)) resolve();
      };
      child.stdout?.on('data', look);
      end.then(() => (lines().includes(line) ? resolve() : reject(new Error(`ended without saying "${line}": ${errors}`))));
      look();
    });
  return {
    pid: child.pid ?? 0,
    said,
    lines,
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
    ended: () => end,
  };
}
