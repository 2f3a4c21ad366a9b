import { describe, expect, it } from '@jest/globals';
import { parseReturnTo } from './return-to.js';

const HERE = new URL('https://joinder.example');

describe('where a browser returns to', () => {
  it.each([
    [undefined, '/'],
    ['/', '/'],
    ['/inbox?case=7#top', '/inbox?case=7#top'],
    ['/a/../b', '/b'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['/@evil.example', '/@evil.example'],
    ['/?next=//evil.example', '/?next=//evil.example'],
  ])('is %j: %j', (value, expected) => {
    expect(parseReturnTo(value, HERE)).toBe(expected);
  });

  it.each([
    '',
    'inbox',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/ű',
    `/${'a'.repeat(2000)}`,
    ['/a', '/b'],
    7,
  ])('is not %j', (value) => {
    expect(() => parseReturnTo(value, HERE)).toThrow(expect.objectContaining({ code: 'RETURN_TO_INVALID' }));
  });

  it('is what a browser takes for this site', () => {
    for (const value of ['/inbox', '/%2F%2Fevil.example', '/@evil.example', '/a/../b']) {
      expect(new URL(parseReturnTo(value, HERE), HERE).origin).toBe(HERE.origin);
    }
  });
});
