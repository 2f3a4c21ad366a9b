import { describe, expect, it } from '@jest/globals';
import { type ActedText, isOpenDraft } from './open-draft.js';

const NONE = new Uint8Array(0);
const text = (byte: number): Uint8Array => Buffer.alloc(32, byte);
const DRAFT = { spaceNo: 1, position: 10n, commitment: text(1) };
const acted = (actedAt: bigint, commitment: Uint8Array, spaceNo = 1): ActedText => ({ spaceNo, actedAt, commitment });

describe('a draft', () => {
  it.each<[string, boolean, readonly ActedText[]]>([
    ['in a mailbox is open', true, [acted(0n, NONE)]],
    ['that acts is closed', false, [acted(0n, NONE), acted(20n, text(1))]],
    ['that acts in another space is closed', false, [acted(0n, NONE), acted(20n, text(1), 2)]],
    ['is closed by another that acts after it', false, [acted(0n, NONE), acted(20n, text(2))]],
    ['is not closed by one that acted before it', true, [acted(0n, NONE), acted(5n, text(2))]],
    ['is not closed by what another space agreed', true, [acted(0n, NONE), acted(20n, text(2), 2)]],
    [
      'is not closed by a charter under the same text',
      true,
      [acted(0n, NONE), acted(5n, text(2)), acted(20n, text(2))],
    ],
  ])('%s', (_, isOpen, charters) => {
    expect(isOpenDraft(DRAFT, charters)).toBe(isOpen);
  });
});
