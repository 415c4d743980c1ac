/** Asks Banli to try out each rule of the hand-written file, and holds its answer against the file. */

import { answers, read } from './answers.ts';
import { reckon } from './calculator.ts';
import type { Expected } from './expected.ts';
import type { Http } from './http.ts';

/** Where `GET /api/deadlines/preview` gives another date or skips other days. */
export async function previewFaults(http: Http, { clocks, calendar }: Expected): Promise<string[]> {
  const faults: string[] = [];
  for (const { clock, unit = '', startOn, rule, dueOn } of clocks) {
    const query = new URLSearchParams({
      startOn,
      unit: rule.unit,
      length: String(rule.length + (rule.extended ?? 0)),
      roll: String(rule.roll),
      calendar,
    });
    const answer = await http.send({ method: 'GET', path: `/api/deadlines/preview?${query}` });
    const preview = read(answers.preview, answer, '推算到期日');
    const skipped = preview.explanation.skipped.map((each) => each.on).join();
    const wanted = reckon({ startOn, ...rule, calendar }).skipped.join();
    if (preview.dueOn === dueOn && skipped === wanted && !preview.provisional) continue;
    faults.push(`  - ${clock} ${unit} ${startOn} → ${dueOn}，跳过 ${wanted}`);
    faults.push(`  + ${clock} ${unit} ${startOn} → ${preview.dueOn}，跳过 ${skipped}`);
  }
  return faults.length > 0 ? ['推算到期日接口（- 应为，+ 实为）：', ...faults] : [];
}
