import { describe, expect, it } from '@jest/globals';
import { HttpError } from '#libs/http';
import { ParseSpaceIdPipe } from './parse-space-id.pipe.js';

const pipe = new ParseSpaceIdPipe();

describe('the id of a space', () => {
  it.each(['018f0000-0000-7000-8000-0000000000aa', '5e332b61-2204-a735-25e6-0c79cc39d492'])('may be %s', (id) => {
    expect(pipe.transform(id)).toBe(id);
    expect(pipe.transform(id.toUpperCase())).toBe(id);
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
    expect(() => pipe.transform(value)).toThrow(HttpError);
  });
});
