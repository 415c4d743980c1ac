/** The policies that are shipped: the default and five places or ways that differ from it. */

import type { Policy } from '../../workflows/lifecycle/policies/policy.ts';
import { chaoan } from './chaoan.ts';
import { defaultPolicy } from './default.ts';
import { guangxi } from './guangxi.ts';
import { qingyuan } from './qingyuan.ts';
import { sichuan2024 } from './sichuan2024.ts';
import { workday } from './workday.ts';

export const presets: Policy[] = [defaultPolicy, chaoan, qingyuan, guangxi, sichuan2024, workday];
