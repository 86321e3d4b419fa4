import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';

/**
 * A named pipe that a process holds open while it lives: the system lets go of it when the process ends, however it ends, and every
 * process on the same machine sees that, in another container too, where numbers of processes mean nothing.
 */
export interface Lifeline {
  cut(): void;
}

/** Makes a pipe at `path` and holds it; null where the system or the file system has none. */
export function holdLifeline(path: string): Lifeline | null {
  try {
    execFileSync('mkfifo', [path], { stdio: 'ignore' });
    const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return {
      cut: () => {
        rmSync(path, { force: true });
        closeSync(pipe);
      },
    };
  } catch {
    rmSync(path, { force: true });
    return null;
  }
}

/** Whether a living process holds the pipe; null where that cannot be told. */
export function isHeld(path: string): boolean | null {
  if (!existsSync(path)) return null;
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    // What a pipe without a reader answers.
    return (error as NodeJS.ErrnoException).code === 'ENXIO' ? false : null;
  }
}
