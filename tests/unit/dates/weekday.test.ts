import { expect, it } from 'vitest';
import { addDays, weekday } from '../../../workflows/lifecycle/dates/localDate.ts';

it('counts days and weekdays as the calendar does, over three centuries', () => {
  for (let at = Date.UTC(1900, 0, 1), on = '1900-01-01'; at <= Date.UTC(2199, 11, 31); at += 86_400_000) {
    if (on !== new Date(at).toISOString().slice(0, 10) || weekday(on) !== new Date(at).getUTCDay()) {
      expect.fail(`${on} is not ${new Date(at).toISOString()}`);
    }
    on = addDays(on, 1);
  }
});
