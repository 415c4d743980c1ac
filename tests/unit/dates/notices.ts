/** The State Council's notices by hand: weekdays off and weekend days worked, month by month ('0216' a day). */

export interface Notice {
  year: number;
  weekdaysOff: string;
  weekendsWorked: string;
}

export const notices: Notice[] = [
  {
    year: 2006,
    weekdaysOff: '0102 0103 0130 0131 0201 0202 0203 0501 0502 0503 0504 0505 1002 1003 1004 1005 1006',
    weekendsWorked: '0128 0205 0429 0430 0930 1008 1230 1231',
  },
  {
    year: 2007,
    weekdaysOff:
      '0101 0102 0103 0219 0220 0221 0222 0223 0501 0502 0503 0504 0507 1001 1002 1003 1004 1005 1231',
    weekendsWorked: '0217 0225 0428 0429 0929 0930 1229',
  },
  {
    year: 2018,
    weekdaysOff: '0101 0215 0216 0219 0220 0221 0405 0406 0430 0501 0618 0924 1001 1002 1003 1004 1005 1231',
    weekendsWorked: '0211 0224 0408 0428 0929 0930 1229',
  },
  {
    // With the days that the epidemic added: 31 January off, 1 February no longer worked.
    year: 2020,
    weekdaysOff:
      '0101 0124 0127 0128 0129 0130 0131 0406 0501 0504 0505 0625 0626 1001 1002 1005 1006 1007 1008',
    weekendsWorked: '0119 0426 0509 0628 0927 1010',
  },
  {
    year: 2023,
    weekdaysOff: '0102 0123 0124 0125 0126 0127 0405 0501 0502 0503 0622 0623 0929 1002 1003 1004 1005 1006',
    weekendsWorked: '0128 0129 0423 0506 0625 1007 1008',
  },
  {
    year: 2024,
    weekdaysOff:
      '0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007',
    weekendsWorked: '0204 0218 0407 0428 0511 0914 0929 1012',
  },
  {
    year: 2025,
    weekdaysOff: '0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008',
    weekendsWorked: '0126 0208 0427 0928 1011',
  },
  {
    year: 2026,
    weekdaysOff:
      '0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007',
    weekendsWorked: '0104 0214 0228 0509 0920 1010',
  },
];

/** 正月初一, 端午, 中秋 and 清明 of the provisional years, from the almanac. */
export const almanac: Record<
  number,
  [newYear: string, dragonBoat: string, midAutumn: string, qingming: string]
> = {
  2027: ['0206', '0609', '0915', '0405'],
  2028: ['0126', '0528', '1003', '0404'],
  2029: ['0213', '0616', '0922', '0404'],
  2030: ['0203', '0605', '0912', '0405'],
  2031: ['0123', '0624', '1001', '0405'],
  2032: ['0211', '0612', '0919', '0404'],
  2033: ['0131', '0601', '0908', '0404'],
  2034: ['0219', '0620', '0927', '0405'],
  2035: ['0208', '0610', '0916', '0405'],
  2036: ['0128', '0530', '1004', '0404'],
};
