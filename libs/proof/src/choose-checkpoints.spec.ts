import { describe, expect, it } from '@jest/globals';
import { formatCheckpoint, formatNote, parseNote } from '#libs/tlog';

import { chooseCheckpoints, type StoredCosignature } from './choose-checkpoints.js';

const LINE_BYTES = 76;

/** A note whose signatures nobody checks here. */
function stored(member: string, size: number): StoredCosignature {
  const body = formatCheckpoint({ origin: 'joinder/space', size: BigInt(size), root: Buffer.alloc(32, size) });
  const line = `\u2014 joinder/${member} ${Buffer.alloc(LINE_BYTES, member.charCodeAt(0)).toString('base64')}`;
  return { member, size: BigInt(size), note: formatNote(body, [line]) };
}

const chosen = (...cosignatures: StoredCosignature[]) =>
  chooseCheckpoints(cosignatures).map(({ size, note }) => [Number(size), cosignersOf(note)] as const);

function cosignersOf(note: string): string[] {
  return parseNote(note)
    .lines.map((line) => /joinder\/(\S+)/.exec(line)?.[1] ?? '')
    .toSorted((a, b) => a.localeCompare(b));
}

describe('chooseCheckpoints', () => {
  it('chooses nothing of nothing', () => {
    expect(chosen()).toEqual([]);
  });

  it('takes the size that most members share', () => {
    expect(chosen(stored('nl', 5), stored('nl', 7), stored('hu', 6), stored('hu', 7))).toEqual([[7, ['hu', 'nl']]]);
  });

  it('takes the smaller of two sizes that are shared by as many', () => {
    expect(chosen(stored('nl', 9), stored('hu', 9), stored('nl', 7), stored('hu', 7))).toEqual([[7, ['hu', 'nl']]]);
  });

  it('adds the first size of each member that is missing there, ascending', () => {
    const shared = [stored('nl', 7), stored('hu', 7)];
    expect(chosen(...shared, stored('bg', 9), stored('bg', 8), stored('ro', 3), stored('hu', 2))).toEqual([
      [3, ['ro']],
      [7, ['hu', 'nl']],
      [8, ['bg']],
    ]);
  });

  it('takes of a note only the line of the member that it was stored for', () => {
    const own = stored('nl', 7);
    const { body, lines } = parseNote(stored('hu', 7).note);
    const both = { ...own, note: formatNote(body, [...lines, ...parseNote(own.note).lines]) };
    expect(chosen(both)).toEqual([[7, ['nl']]]);
  });

  it('fills several notes where one has no room', () => {
    const members = Array.from({ length: 20 }, (_, i) => `nl-${i + 10}`);
    const notes = chosen(...members.map((member) => stored(member, 4)));
    expect(notes.map(([size, lines]) => [size, lines.length])).toEqual([
      [4, 16],
      [4, 4],
    ]);
  });
});
