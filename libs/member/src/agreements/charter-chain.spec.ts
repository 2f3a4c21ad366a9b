import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { CharterSchema } from '#libs/contracts';
import type { PublishedCharterRow } from '#libs/exchange';
import { charterChain } from './charter-chain.js';

const hashOf = (byte: number): Buffer => Buffer.alloc(32, byte);

function row(hash: number, actedAt: string | null, more: MessageInitShape<typeof CharterSchema>): PublishedCharterRow {
  const charter = create(CharterSchema, { spaceId: Buffer.alloc(16, 1), ...more });
  return { hash: hashOf(hash), bytes: new Uint8Array(0), charter, actedAt };
}

const FIRST = row(1, '0', { revision: 1, members: ['xa', 'xb'] });
const SECOND = row(2, '7', { revision: 2, members: ['xa', 'xc'], agreementCommitment: hashOf(9) });
const THIRD = row(3, null, { revision: 3, members: ['xa', 'xb', 'xc'], sharedHistory: true });
const DROPPED = row(4, null, { revision: 2, members: ['xb'] });

describe('the charters of a space', () => {
  it('come in their order, each with whom it lets in and who leaves', () => {
    const { charters, successors } = charterChain([FIRST, SECOND, DROPPED], []);
    expect(charters).toMatchObject([
      { revision: 1, actedAt: '0', joins: ['xa', 'xb'], leaves: [], agreement: null },
      { revision: 2, actedAt: '7', joins: ['xc'], leaves: ['xb'], agreement: hashOf(9).toString('hex') },
    ]);
    expect(successors).toEqual([]);
  });

  it('say what a successor would change, who published it and whom it waits for', () => {
    const votes = [{ member: 'xc', hash: hashOf(3) }];
    const { successors } = charterChain([FIRST, SECOND, THIRD, DROPPED], votes);
    expect(successors).toMatchObject([
      { revision: 3, joins: ['xb'], leaves: [], sharedHistory: true, publishedBy: ['xc'], waitsFor: ['xa'] },
    ]);
  });

  it('are none where no charter acts yet', () => {
    expect(charterChain([], [])).toEqual({ charters: [], successors: [] });
  });
});
