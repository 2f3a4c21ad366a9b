import { describe, expect, it } from '@jest/globals';
import { validateAs } from '#libs/http';
import { CheckLinesDto, MOST_LINES } from './check-lines.dto.js';

const WHY = { aim: 'a', category: 'suspect', offence: 'b', reason: 'c' };
const said = (more: object): object => ({ lines: ['+31612345678'], members: ['hu'], justification: WHY, ...more });

describe('SC17 a list at the door', () => {
  it('is taken up to 50,000 lines', async () => {
    const lines = Array.from({ length: MOST_LINES }, (_, i) => String(i));
    expect((await validateAs(CheckLinesDto, said({ lines }))).lines).toHaveLength(50_000);
  });

  it.each<[what: string, more: object]>([
    ['of 50,001 lines', { lines: Array(MOST_LINES + 1).fill('1') }],
    ['of no line', { lines: [] }],
    ['with a line of 301 letters', { lines: ['x'.repeat(301)] }],
    ['with a line that is none', { lines: [7] }],
    ['for somebody who is no member', { members: ['../..'] }],
    ['for one member twice', { members: ['hu', 'hu'] }],
    ['without a reason', { justification: { ...WHY, reason: '' } }],
    ['of people of no category', { justification: { ...WHY, category: 'enemy' } }],
  ])('%s is refused', async (_, more) => {
    await expect(validateAs(CheckLinesDto, said(more))).rejects.toThrow();
  });
});
