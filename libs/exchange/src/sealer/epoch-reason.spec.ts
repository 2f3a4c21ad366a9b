import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { CharterSchema, EpochReason } from '#libs/contracts';
import { newSpaceState, type SpaceState } from '#libs/protocol';
import { type EpochQuestion, epochReason } from './epoch-reason.js';

function state(members: readonly string[] = ['hu', 'nl']): SpaceState {
  const charter = create(CharterSchema, { members: [...members] });
  const text = { hash: new Uint8Array(32), bytes: new Uint8Array(0), charter, actedAt: 20n };
  return { ...newSpaceState(new Uint8Array(16)), charter: text };
}

interface Situation extends Partial<EpochQuestion> {
  readonly frozenAt?: bigint;
  readonly forgiven?: boolean;
}

function question(more: Situation = {}): EpochQuestion {
  const { frozenAt = null, forgiven = false, ...rest } = more;
  const received = { epoch: 1, sequence: 5, identity: new Uint8Array(32), frozenAt, amnesty: 0, forgiven };
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
    expect(epochReason(question({ frozenAt: 10n, forgiven: true }))).toBe(EpochReason.UNFROZEN);
  });

  it('once: what was sealed waits to be received', () => {
    const forgiven = { frozenAt: 10n, forgiven: true, sealedEpoch: 2 };
    expect(epochReason(question(forgiven))).toBeNull();
    expect(epochReason(question({ ...forgiven, due: EpochReason.REFUSED }))).toBe(EpochReason.REFUSED);
  });
});

describe('no epoch is opened', () => {
  const due = EpochReason.RESTORED;

  it.each<[string, EpochQuestion]>([
    ['before a charter acts', question({ due, state: newSpaceState(new Uint8Array(16)) })],
    ['by a member that left', question({ due, state: state(['hu']) })],
    ['by a member that forked', question({ due, frozenAt: 10n })],
  ])('%s', (_, asked) => {
    expect(epochReason(asked)).toBeNull();
  });
});
