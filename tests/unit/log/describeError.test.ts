import { expect, it } from 'vitest';
import { describeError } from '../../../db/describeError.ts';

it('keeps the values of a failed query out of the log', () => {
  const cause = Object.assign(new Error('null value in column "id"'), {
    code: '23502',
    detail: 'Failing row contains (null, secret-token)',
  });
  const error = Object.assign(
    new Error('Failed query: insert into session values ($1)\nparams: secret-token,林小满', { cause }),
    {
      params: ['secret-token'],
    },
  );
  const described = describeError(error);
  expect(JSON.stringify(described)).not.toMatch(/secret-token|林小满/);
  expect(described).toMatchObject({
    name: 'Error',
    cause: { code: '23502', message: 'null value in column "id"' },
  });
  expect(described.stack).toContain('describeError.test.ts');
});

it('tells by its text what is not an error', () => {
  expect(describeError('away')).toEqual({ name: 'Thrown', message: 'away' });
});
