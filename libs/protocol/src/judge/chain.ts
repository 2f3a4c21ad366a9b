import { sameBytes } from '../layout.js';
import { EPOCH_STEP } from '../limits.js';
import type { SpaceRecord } from '../record.js';
import type { RecordHeader } from '../record-header.js';
import type { VerdictCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import type { HistoryView } from './history.js';
import { headOf, type SenderHead, type SpaceState } from './space-state.js';
import type { Effect } from './step.js';

/** What the sender's chain says about a record: received, or the verdict that ends it. */
export type ChainVerdict =
  | { readonly kind: 'received'; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly code: VerdictCode; readonly why: Why; readonly effects: readonly Effect[] };

/** Step 4: whether a record follows the chain of its sender (docs/protocol.md, Verdict). */
export function judgeChain(record: SpaceRecord, state: SpaceState, history: HistoryView): ChainVerdict {
  const { header } = record;
  const head = headOf(state, header.sender);
  if (head.frozenAt !== null) {
    return head.forgiven && opensEpoch(header, head)
      ? unfrozen(record, head)
      : refused('E_FORK', {
          expected: 'a charter that forgives, then an epoch',
          found: `${header.sender}, frozen at ${head.frozenAt}`,
        });
  }

  const earlier = isPast(header, head) ? history.receivedAt(header) : null;
  if (earlier !== null) return repeated(record, head, earlier);
  if (header.epoch === head.epoch && header.sequence === head.sequence + 1) {
    return sameBytes(header.previous, head.identity) ? received(record, head) : forked(record, head, head.identity);
  }
  return opensEpoch(header, head)
    ? epochOpened(record, head)
    : refused('E_CHAIN', { expected: `what follows ${placeOf(head)}, or opens an epoch`, found: placeOf(header) });
}

/**
 * A record at a place that was taken before. Below the epoch of the amnesty the conflict was forgiven: whoever still holds the old bytes
 * could otherwise freeze the sender again for ever.
 */
function repeated(record: SpaceRecord, head: SenderHead, earlier: Uint8Array): ChainVerdict {
  if (sameBytes(earlier, record.identity))
    return refused('DUPLICATE', { expected: 'a record that stands nowhere yet', found: placeOf(record.header) });
  if (record.header.epoch >= head.amnesty) return forked(record, head, earlier);
  return refused('E_FORK', {
    expected: `epoch ${head.amnesty} or later, as others were forgiven`,
    found: placeOf(record.header),
  });
}

function isPast({ epoch, sequence }: RecordHeader, head: SenderHead): boolean {
  return epoch < head.epoch || (epoch === head.epoch && sequence <= head.sequence);
}

/** A small step, so that a thief of a key cannot use up the numbers that its owner needs. */
function opensEpoch({ kind, epoch, previous }: RecordHeader, head: SenderHead): boolean {
  const isNext = epoch > head.epoch && epoch <= head.epoch + EPOCH_STEP;
  return kind === 'epoch' && isNext && sameBytes(previous, head.identity);
}

function received({ header, identity }: SpaceRecord, { amnesty }: SenderHead, ...more: Effect[]): ChainVerdict {
  const { sender, epoch, sequence } = header;
  const head = { epoch, sequence, identity, frozenAt: null, amnesty, forgiven: false };
  return { kind: 'received', effects: [{ kind: 'head', sender, head }, ...more] };
}

function epochOpened(record: SpaceRecord, head: SenderHead): ChainVerdict {
  const { sender, epoch } = record.header;
  return received(record, head, { kind: 'epochOpened', sender, epoch });
}

function unfrozen(record: SpaceRecord, head: SenderHead): ChainVerdict {
  const { sender, epoch } = record.header;
  const effects: Effect[] = [
    { kind: 'epochOpened', sender, epoch },
    { kind: 'unfrozen', sender },
  ];
  return received(record, { ...head, amnesty: epoch }, ...effects);
}

function placeOf({ epoch, sequence }: { readonly epoch: number; readonly sequence: number }): string {
  return `epoch ${epoch}, sequence ${sequence}`;
}

function refused(code: VerdictCode, why: Why, effects: readonly Effect[] = []): ChainVerdict {
  return { kind: 'refused', code, why, effects };
}

function forked(record: SpaceRecord, head: SenderHead, receivedIdentity: Uint8Array): ChainVerdict {
  const { sender, epoch, sequence } = record.header;
  const evidence = { sender, epoch, sequence, receivedIdentity, conflictingIdentity: record.identity };
  const why = { expected: `one record at ${placeOf(record.header)}, and one before it`, found: 'another' };
  return refused('E_FORK', why, [
    { kind: 'head', sender, head: { ...head, frozenAt: record.position, forgiven: false } },
    { kind: 'frozen', sender, evidence },
  ]);
}
