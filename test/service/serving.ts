import { type ChildProcess, spawn } from 'node:child_process';
import { CLI } from '../command.ts';

/** A process of `hearsay serve`. */
export interface Serving {
  readonly origin: string;
  readonly pid: number;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  said(): string;
}

const running: ChildProcess[] = [];

/** Ends every process that was started and has not been stopped. */
export function stopServing(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
}

/** Starts `hearsay serve`, open to all who read, on a free port and waits until it answers. */
export async function serve(...args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--open', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  let said = '';
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      const [, found] = /serving on (http:\/\/\S+?)\//.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    end.then(() => reject(new Error(said)));
  });
  const stop: Serving['stop'] = async (signal = 'SIGTERM') => {
    child.kill(signal);
    return await end;
  };
  return { origin, pid: child.pid ?? 0, stop, said: () => said };
}
