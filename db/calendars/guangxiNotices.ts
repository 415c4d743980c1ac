/**
 * How Guangxi differs from the national calendar, year by year: the notices on 壮族三月三 of the regional
 * government's general office, under 广西壮族自治区少数民族习惯节日放假办法 (regional order 98, from 2014).
 */

import type { LocalDate } from '../../workflows/lifecycle/dates/localDate.ts';
import type { LocalDays } from './mergeLocalDays.ts';

/** A day off here may be a make-up day of the national calendar; it then ceases to be one. */
export const guangxiNotices: Record<string, LocalDays> = {
  '2014': days(['2014-04-02', '2014-04-03']),
  '2015': days(['2015-04-20', '2015-04-21']),
  '2016': days(['2016-04-08', '2016-04-09', '2016-04-10', '2016-04-11']),
  '2017': days(['2017-03-30', '2017-03-31', '2017-04-01'], ['2017-04-08']),
  '2018': days(['2018-04-18', '2018-04-19', '2018-04-20'], ['2018-04-15']),
  '2019': days(['2019-04-04', '2019-04-08']),
  // Withdrawn during the epidemic: 关于调整2020年“壮族三月三”假期安排的通知, both days worked.
  '2020': days([]),
  '2021': days(['2021-04-14', '2021-04-15', '2021-04-16'], ['2021-04-18']),
  '2022': days(['2022-04-02', '2022-04-06']),
  '2023': days(['2023-04-21', '2023-04-22', '2023-04-23']),
  '2024': days(['2024-04-11', '2024-04-12']),
  '2025': days(['2025-03-31', '2025-04-01']),
  '2026': days(['2026-04-17', '2026-04-18', '2026-04-19', '2026-04-20']),
};

function days(off: LocalDate[], on: LocalDate[] = []): LocalDays {
  return {
    status: 'official',
    off: Object.fromEntries(off.map((day) => [day, '三月三'])),
    on: Object.fromEntries(on.map((day) => [day, '三月三调休补班'])),
  };
}
