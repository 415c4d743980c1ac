/** All cases of the demonstration in the order in which they are played. */

import { before } from './before.ts';
import { elsewhere } from './elsewhere.ts';
import { handling } from './handling.ts';
import { intake } from './intake.ts';
import { letters } from './letters.ts';
import { replied } from './replied.ts';
import type { Script } from './script.ts';

/** Oldest first, so that numbers are given in the order of time. */
export const scripts: Script[] = [...before, ...replied, ...letters, ...handling, ...elsewhere, ...intake];
