import { expect, test } from 'vitest';
import { defaultPolicy } from '../../../db/policies/default.ts';
import { renderNotice } from '../../../workflows/lifecycle/notices/noticeWords.ts';

const render = (body: string, values: Record<string, string | number | undefined>) =>
  renderNotice({ subject: body, body }, values).body;

test('a reminder reads as an office would write it', () => {
  const template = defaultPolicy.notices.dueSoon ?? { subject: '', body: '' };
  const values = {
    number: '第25号',
    title: '关于加强外贸人才培养的提案',
    limit: '答复',
    level: '橙色预警',
    days: 3,
    dueOn: '2026-06-12',
  };
  expect(renderNotice(template, values)).toEqual({
    subject: '橙色预警：第25号答复还有3日到期',
    body: '第25号提案《关于加强外贸人才培养的提案》的答复期限为2026-06-12，还有3日（含节假日），请抓紧办理。',
  });
});

test.each([
  ['absent', {}],
  ['undefined', { number: undefined }],
  ['empty', { number: '' }],
])('a value that is %s shows as a gap', (_, values) => {
  expect(render('{{number}}提案', values)).toBe('（未填）提案');
});

test('zero is a value', () => {
  expect(render('还有{{days}}日', { days: 0 })).toBe('还有0日');
});

test('what every object inherits is no value', () => {
  expect(render('{{constructor}}{{toString}}{{__proto__}}', {})).toBe('（未填）（未填）（未填）');
});

test('braces and dollar signs in a value stay what they are', () => {
  expect(render('《{{title}}》{{unit}}', { title: '{{unit}} $& $1', unit: '市人社局' })).toBe(
    '《{{unit}} $& $1》市人社局',
  );
});

test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u0000', '\t'])(
  'no subject is broken by %j, neither its own nor a title’s',
  (sign) => {
    const { subject, body } = renderNotice(
      { subject: `提案${sign}{{title}}`, body: '{{title}}' },
      { title: `甲${sign}Bcc: someone@example.com` },
    );
    expect(subject).toBe('提案 甲 Bcc: someone@example.com');
    expect(body).toBe(`甲${sign}Bcc: someone@example.com`);
  },
);

test('formal Chinese: no exclamation, every body ends as a sentence', () => {
  for (const { subject, body } of Object.values(defaultPolicy.notices)) {
    expect(subject + body).not.toMatch(/[!！?？]/);
    expect(body).toMatch(/。$/);
  }
});
