import { describe, expect, it } from '@jest/globals';
import { formatEtag, parseIfMatch } from './etag.js';

describe('entity tags', () => {
  it.each([7, 7n, '7', '018f-1:3+/=.'])('write and read the version %p', (version) => {
    expect(parseIfMatch(formatEtag(version))).toBe(String(version));
  });

  it.each(['', 'with space', 'quo"te', 'line\nbreak', 'é', 'x'.repeat(101)])(
    'do not write the version %j',
    (version) => {
      expect(() => formatEtag(version)).toThrow(RangeError);
    },
  );

  it.each([
    ['IF_MATCH_REQUIRED', undefined],
    ['IF_MATCH_REQUIRED', ''],
    ['IF_MATCH_REQUIRED', '  '],
    ['IF_MATCH_FORMAT', '*'],
    ['IF_MATCH_FORMAT', '7'],
    ['IF_MATCH_FORMAT', 'W/"7"'],
    ['IF_MATCH_FORMAT', '"7", "8"'],
    ['IF_MATCH_FORMAT', '""'],
    ['IF_MATCH_FORMAT', '"a b"'],
    ['IF_MATCH_FORMAT', `"${'7'.repeat(101)}"`],
  ])('refuse with %s the header %j', (code, header) => {
    expect(() => parseIfMatch(header)).toThrow(expect.objectContaining({ code }));
  });
});
