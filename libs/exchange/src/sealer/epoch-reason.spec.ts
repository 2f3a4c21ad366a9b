import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { CharterSchema, EpochReason } from '#libs/contracts';
import { newSpaceState, type SpaceState } from '#libs/protocol';
import { type EpochQuestion, epochReason } from './epoch-reason.js';

interface Situation {
  readonly members?: readonly string[];
  readonly unfrozen?: readonly string[];
  readonly actedAt?: bigint;
}

function state({ members = ['hu', 'nl'], unfrozen = [], actedAt = 20n }: Situation = {}): SpaceState {
  const charter = create(CharterSchema, { members: [...members], unfrozen: [...unfrozen] });
  const text = { hash: new Uint8Array(32), bytes: new Uint8Array(0), charter, actedAt };
  return { ...newSpaceState(new Uint8Array(16)), charter: text };
}

function question(more: Partial<EpochQuestion> & { readonly frozenAt?: bigint | null } = {}): EpochQuestion {
  const { frozenAt = null, ...rest } = more;
  const received = { epoch: 1, sequence: 5, identity: new Uint8Array(32), frozenAt };
  return { member: 'nl', state: state(), received, sealedEpoch: 1, due: null, ...rest };
}

describe('an epoch is opened', () => {
  it.each([EpochReason.RESTORED, EpochReason.REFUSED, EpochReason.READER_DROPPED, null])(
    'for the reason that is due: %s',
    (due) => {
      expect(epochReason(question({ due }))).toBe(due);
    },
  );

  it('by a member that was forgiven since it forked', () => {
    const forgiven = state({ unfrozen: ['nl'], actedAt: 20n });
    expect(epochReason(question({ state: forgiven, frozenAt: 10n }))).toBe(EpochReason.UNFROZEN);
  });

  it('once: what was sealed waits to be received', () => {
    const forgiven = state({ unfrozen: ['nl'], actedAt: 20n });
    expect(epochReason(question({ state: forgiven, frozenAt: 10n, sealedEpoch: 2 }))).toBeNull();
    const due = EpochReason.REFUSED;
    expect(epochReason(question({ state: forgiven, frozenAt: 10n, sealedEpoch: 2, due }))).toBe(due);
  });
});

describe('no epoch is opened', () => {
  const due = EpochReason.RESTORED;

  it.each<[string, EpochQuestion]>([
    ['before a charter acts', question({ due, state: newSpaceState(new Uint8Array(16)) })],
    ['by a member that left', question({ due, state: state({ members: ['hu'] }) })],
    ['by a member that forked', question({ due, frozenAt: 10n })],
    [
      'by one that the charter forgave before it forked again',
      question({ due, frozenAt: 25n, state: state({ unfrozen: ['nl'] }) }),
    ],
    ['where another was forgiven', question({ due, frozenAt: 10n, state: state({ unfrozen: ['hu'] }) })],
  ])('%s', (_, asked) => {
    expect(epochReason(asked)).toBeNull();
  });
});
