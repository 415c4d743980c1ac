/** Runs another program on a file within a limit of time and output, and ends all that it started. */

import { spawn } from 'node:child_process';
import { Unreadable } from './unreadable.ts';

const longestMs = 25_000;
const largestOutput = 16 * 1024 * 1024;

/** Gives what it printed. Throws `tooLong`, or `broken` when it fails; its folder is its home, and it is told nothing else. */
export function runProgram(program: string, given: string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // In a process group of its own: office programs start others and leave.
    const child = spawn(program, given, {
      cwd: folder,
      detached: true,
      env: { HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => fail('tooLong'), longestMs);
    const fail = (code: 'tooLong' | 'tooLarge' | 'broken') => {
      clearTimeout(timer);
      endGroup(child.pid);
      reject(new Unreadable(code));
    };
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestOutput) fail('tooLarge');
      else chunks.push(chunk);
    });
    child.once('error', () => fail('broken'));
    child.once('close', (code) => {
      if (code !== 0) return fail('broken');
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
