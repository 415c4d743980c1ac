import { describe, expect, test } from 'vitest';
import { type AccountPost, mayManageAccount } from '../../../workflows/lifecycle/accountAccess.ts';

const at = (role: AccountPost['role'], unit?: string, committee = 'city'): AccountPost => ({
  role,
  committee,
  ...(unit && { unit }),
});

const administrator = [at('administrator')];
const office = [at('office', 'hr')];
/** Holds the office's post for a time: as a post it is like any other. */
const standIn = [at('proposer'), at('office', 'hr')];
const clerk = [at('clerk', 'committee')];

type Row = [by: string, whose: string, by: AccountPost[], whose: AccountPost[], may: boolean];

const table: Row[] = [
  ['an office', 'its handler', office, [at('handler', 'hr')], true],
  ['an office', 'its leader', office, [at('leader', 'hr')], true],
  ['an office', 'one who is both', office, [at('handler', 'hr'), at('leader', 'hr')], true],
  ['a stand-in of the office', 'its handler', standIn, [at('handler', 'hr')], true],
  ['an office', 'its handler who is also a proposer', office, [at('handler', 'hr'), at('proposer')], false],
  [
    'an office',
    'its handler who is one elsewhere',
    office,
    [at('handler', 'hr'), at('handler', 'tax')],
    false,
  ],
  ['an office', 'its handler who stands in for a clerk', office, [at('handler', 'hr'), at('clerk')], false],
  [
    'an office',
    'its handler who is also an office',
    office,
    [at('handler', 'hr'), at('office', 'hr')],
    false,
  ],
  ['an office', 'another office of the unit', office, [at('office', 'hr')], false],
  ['an office', 'a handler of another unit', office, [at('handler', 'tax')], false],
  ['an office', 'a proposer', office, [at('proposer')], false],
  ['an office', 'its supervisor', office, [at('supervisor', 'inspection')], false],
  ['an office', 'the administrator', office, [at('administrator')], false],
  ['an office', 'somebody without a post', office, [], false],
  ['an administrator', 'a proposer', administrator, [at('proposer')], true],
  [
    'an administrator',
    'a handler who is a proposer',
    administrator,
    [at('handler', 'hr'), at('proposer')],
    true,
  ],
  ['an administrator', 'another administrator', administrator, [at('administrator')], true],
  ['an administrator', 'somebody without a post', administrator, [], false],
  ['an administrator', 'a clerk of another committee', administrator, [at('clerk', 'c', 'county')], false],
  [
    'an administrator',
    'one who also works for another committee',
    administrator,
    [at('clerk', 'committee'), at('proposer', undefined, 'county')],
    false,
  ],
  ['a clerk', 'a proposer', clerk, [at('proposer')], false],
  ['a handler', 'a handler of the unit', [at('handler', 'hr')], [at('handler', 'hr')], false],
  ['a head of the unit', 'a handler of the unit', [at('leader', 'hr')], [at('handler', 'hr')], false],
  ['an auditor', 'a handler', [at('auditor')], [at('handler', 'hr')], false],
];

describe('resetting the password of somebody', () => {
  test.each(table)('%s, %s', (_by, _whose, by, whose, may) => {
    expect(mayManageAccount(by, whose)).toBe(may);
  });
});
