import { describe, expect, it } from '@jest/globals';
import { forkEvidenceHash, listsEvidenceHash, rootEvidenceHash } from './evidence-hash.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const OTHER_SPACE = '018f0000-0000-7000-8000-0000000000bb';
const bytes = (value: number): Uint8Array => Buffer.alloc(32, value);

describe('evidence of a freeze', () => {
  it('of a fork is the same whichever record came first, and of its space', () => {
    const hash = forkEvidenceHash(SPACE, [bytes(1), bytes(2)]);
    expect(forkEvidenceHash(SPACE, [bytes(2), bytes(1)])).toEqual(hash);
    expect(forkEvidenceHash(OTHER_SPACE, [bytes(1), bytes(2)])).not.toEqual(hash);
    expect(forkEvidenceHash(SPACE, [bytes(1), bytes(3)])).not.toEqual(hash);
  });

  it('of two lists is the same in every space, whichever stands there', () => {
    expect(listsEvidenceHash([bytes(1), bytes(2)])).toEqual(listsEvidenceHash([bytes(2), bytes(1)]));
    expect(listsEvidenceHash([bytes(1), bytes(2)])).not.toEqual(listsEvidenceHash([bytes(1), bytes(3)]));
  });

  it('of a stated root is another for another member, size or root', () => {
    const stated = { spaceId: SPACE, member: 'hu', size: 4n, root: bytes(1) };
    const all = [
      stated,
      { ...stated, member: 'nl' },
      { ...stated, size: 5n },
      { ...stated, root: bytes(2) },
      { ...stated, spaceId: OTHER_SPACE },
    ].map((one) => rootEvidenceHash(one).toString('hex'));
    expect(new Set(all).size).toBe(all.length);
  });
});
