/** Words that speak against a result class. */

import { describe, expect, it } from 'vitest';
import { defaultClasses } from '../../../db/policies/defaultChoices.ts';
import { contradictionsIn } from '../../../workflows/lifecycle/letters/wording.ts';

const classOf = (code: string) => defaultClasses.find((each) => each.code === code);

describe('the words of a letter of class A', () => {
  it('are listed once each, in the order in which they appear', () => {
    const body = '下一步，市教育局今年拟赴澳门交流。下一步将继续推进，拟定方案。';
    expect(contradictionsIn(body, classOf('A'))).toEqual(['下一步', '拟', '将']);
  });

  it('may contain the same characters without meaning a plan', () => {
    expect(contradictionsIn('建成虚拟仿真实训室，培训将近千人。', classOf('A'))).toEqual([]);
  });

  it('are found beside a harmless word', () => {
    expect(contradictionsIn('建成虚拟仿真实训室，拟再建两间。', classOf('A'))).toEqual(['拟']);
  });
});

it('plans do not speak against class B, and nothing speaks against no class', () => {
  expect(contradictionsIn('下一步拟建', classOf('B'))).toEqual([]);
  expect(contradictionsIn('下一步拟建', undefined)).toEqual([]);
});
