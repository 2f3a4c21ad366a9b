import { describe, expect, it } from '@jest/globals';
import { givenReason, REASON_HEADER } from './given-reason.js';

const from = (value: string | undefined) => givenReason({ headers: { [REASON_HEADER]: value } });

describe('the reason that a caller gives', () => {
  it('is UTF-8 behind percent signs, and none where no header comes', () => {
    expect(from(encodeURIComponent(' За съда '))).toBe('За съда');
    expect(from(undefined)).toBeUndefined();
  });

  it.each([
    ['what is no encoding', '%E0%A4%A', 'matches'],
    ['a control', encodeURIComponent('a\u0000b'), 'readableText'],
    ['more than 500 characters', 'a'.repeat(501), 'maxLength'],
  ])('is refused for %s', (_, value, rule) => {
    expect(() => from(value)).toThrow(
      expect.objectContaining({ code: 'VALIDATION_FAILED', violations: [expect.objectContaining({ rule })] }),
    );
  });
});
