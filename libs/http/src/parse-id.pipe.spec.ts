import { describe, expect, it } from '@jest/globals';
import { HttpError } from './problem/http-error.js';
import { ParseIdPipe } from './parse-id.pipe.js';

const pipe = new ParseIdPipe();
const ABOUT = { type: 'param', data: 'spaceId' } as const;

describe('an id', () => {
  it.each(['018f0000-0000-7000-8000-0000000000aa', '5e332b61-2204-a735-25e6-0c79cc39d492'])('may be %s', (id) => {
    expect(pipe.transform(id, ABOUT)).toBe(id);
    expect(pipe.transform(id.toUpperCase(), ABOUT)).toBe(id);
  });

  it.each([
    '',
    'network',
    '5e332b612204a73525e60c79cc39d492',
    ' 5e332b61-2204-a735-25e6-0c79cc39d492',
    undefined,
    ['x'],
    7,
  ])('is not %p', (value) => {
    expect(() => pipe.transform(value, ABOUT)).toThrow(HttpError);
  });
});

it('is named where it is none', () => {
  expect(() => pipe.transform('x', ABOUT)).toThrow(
    expect.objectContaining({
      code: 'VALIDATION_FAILED',
      violations: [{ path: 'spaceId', rule: 'isUuid', values: {} }],
    }),
  );
});
