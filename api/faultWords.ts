/** What is wrong with a field, in words that a person understands; the library's own name types in English. */

import type { ZodError } from 'zod';

type Issue = ZodError['issues'][number];

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或者否',
  array: '列表',
  object: '若干项目',
  record: '若干项目',
};

/** `missing`: the field is not there at all. */
export function faultWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? '必须填写' : `应当是${kinds[issue.expected] ?? '另一种内容'}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? Number(issue.minimum) === 1
          ? '不能为空'
          : `不能少于 ${issue.minimum} ${issue.origin === 'string' ? '个字' : '项'}`
        : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `不能超过 ${issue.maximum} ${issue.origin === 'string' ? '个字' : '项'}`
        : `不能大于 ${issue.maximum}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'unrecognized_keys':
      return `不认识的项目：${issue.keys.join('、')}`;
    case 'invalid_union':
      return '不是所要求的内容';
    default:
      // Our own refinements carry their own words.
      return issue.message;
  }
}

/** The library says what it received only in its sentence, never in a field of its own. */
function isMissing({ input, message }: Issue): boolean {
  return input === undefined && /undefined/u.test(message);
}
