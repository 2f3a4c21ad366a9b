import { describe, expect, it } from '@jest/globals';
import { logTopic, notesTopic, parseTopic, requireKind } from './topics.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';

describe('topic names', () => {
  it.each([
    [logTopic(SPACE, 0n), { spaceId: SPACE, kind: 'log', base: 0n }],
    [logTopic(SPACE, 9_007_199_254_740_991n), { spaceId: SPACE, kind: 'log', base: 9_007_199_254_740_991n }],
    [notesTopic(SPACE), { spaceId: SPACE, kind: 'notes', base: 0n }],
  ])('%s is taken apart', (name, parts) => {
    expect(parseTopic(name)).toEqual(parts);
  });

  it.each([
    '__consumer_offsets',
    `space.${SPACE}`,
    `space.${SPACE}.log.`,
    `space.${SPACE}.log.01`,
    `space.${SPACE}.log.-1`,
    `space.${SPACE}.log.12345678901234567`,
    `space.${SPACE}.notes.0`,
    `space.${SPACE.toUpperCase()}.notes`,
    `space.${'-'.repeat(36)}.notes`,
    ` space.${SPACE}.notes`,
    `space.${SPACE}.notes\n`,
  ])('%j is no topic of a space', (name) => {
    expect(parseTopic(name)).toBeNull();
  });

  it('are not made from malformed parts', () => {
    expect(() => logTopic(SPACE.toUpperCase(), 0n)).toThrow(RangeError);
    expect(() => notesTopic('../etc')).toThrow(RangeError);
    expect(() => logTopic(SPACE, -1n)).toThrow(RangeError);
    expect(() => logTopic(SPACE, 10n ** 16n)).toThrow(RangeError);
  });

  it('belong to one kind', () => {
    requireKind(notesTopic(SPACE), 'notes');
    expect(() => requireKind(notesTopic(SPACE), 'log')).toThrow(RangeError);
    expect(() => requireKind('anything', 'log')).toThrow(RangeError);
  });
});
