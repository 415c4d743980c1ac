/** What operators read of a process in Temporal's own pages; computed by the log, no names and no texts. */

import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Known } from './messages.ts';

/** The server takes 400 bytes, three for each Chinese character. */
const longest = 120;

/** What is awaited, from whom, until when: one line. */
export function summaryOf({ outline, wakeAt, pending }: Known): string {
  const work = pending.length > 0 ? `；待系统处理${pending.length}项` : '';
  const wake = wakeAt ? `；下次计时${wakeAt}` : '';
  return [...`${outline.awaits}`].slice(0, longest - 60).join('') + work + wake;
}

const state = defineSearchAttributeKey('BanliState', 'KEYWORD');
const leadUnit = defineSearchAttributeKey('BanliLeadUnit', 'KEYWORD');
const wake = defineSearchAttributeKey('BanliWake', 'DATETIME');

export function searchAttributesOf({ outline, wakeAt }: Known): SearchAttributeUpdatePair[] {
  return [
    { key: state, value: outline.life },
    { key: leadUnit, value: outline.leadUnit ?? null },
    { key: wake, value: wakeAt ? new Date(wakeAt) : null },
  ];
}
