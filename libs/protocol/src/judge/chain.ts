import { sameBytes } from '../layout.js';
import type { SpaceRecord } from '../record.js';
import type { RecordHeader } from '../record-header.js';
import type { VerdictCode } from '../verdict.table.js';
import type { HistoryView } from './history.js';
import { headOf, type SenderHead, type SpaceState } from './space-state.js';
import type { Effect } from './step.js';

/** What the sender's chain says about a record: received, or the verdict that ends it. */
export type ChainVerdict =
  | { readonly kind: 'received'; readonly effects: readonly Effect[] }
  | { readonly kind: 'refused'; readonly code: VerdictCode; readonly effects: readonly Effect[] };

/** Step 4: whether a record follows the chain of its sender (docs/protocol.md, Verdict). */
export function judgeChain(record: SpaceRecord, state: SpaceState, history: HistoryView): ChainVerdict {
  const { header } = record;
  const head = headOf(state, header.sender);
  if (head.frozenAt !== null) return isForgiven(state, head, header) ? unfrozen(record) : refused('E_FORK');

  const earlier = isPast(header, head) ? history.receivedAt(header) : null;
  if (earlier !== null)
    return sameBytes(earlier, record.identity) ? refused('DUPLICATE') : forked(record, head, earlier);
  if (header.epoch === head.epoch && header.sequence === head.sequence + 1) {
    return sameBytes(header.previous, head.identity) ? received(record) : forked(record, head, head.identity);
  }
  return opensEpoch(header, head) ? epochOpened(record) : refused('E_CHAIN');
}

/** A charter forgives what happened before it acted, so that each further fork needs a further charter. */
function isForgiven({ charter }: SpaceState, { frozenAt, ...head }: SenderHead, header: RecordHeader): boolean {
  if (charter === null || frozenAt === null || frozenAt >= charter.actedAt) return false;
  return charter.charter.unfrozen.includes(header.sender) && opensEpoch(header, head);
}

function isPast({ epoch, sequence }: RecordHeader, head: SenderHead): boolean {
  return epoch < head.epoch || (epoch === head.epoch && sequence <= head.sequence);
}

function opensEpoch({ kind, epoch, previous }: RecordHeader, head: Omit<SenderHead, 'frozenAt'>): boolean {
  return kind === 'epoch' && epoch > head.epoch && sameBytes(previous, head.identity);
}

function received({ header, identity }: SpaceRecord, ...more: Effect[]): ChainVerdict {
  const { sender, epoch, sequence } = header;
  return {
    kind: 'received',
    effects: [{ kind: 'head', sender, head: { epoch, sequence, identity, frozenAt: null } }, ...more],
  };
}

function epochOpened(record: SpaceRecord): ChainVerdict {
  const { sender, epoch } = record.header;
  return received(record, { kind: 'epochOpened', sender, epoch });
}

function unfrozen(record: SpaceRecord): ChainVerdict {
  const { sender, epoch } = record.header;
  return received(record, { kind: 'epochOpened', sender, epoch }, { kind: 'unfrozen', sender });
}

function refused(code: VerdictCode, effects: readonly Effect[] = []): ChainVerdict {
  return { kind: 'refused', code, effects };
}

function forked(record: SpaceRecord, head: SenderHead, receivedIdentity: Uint8Array): ChainVerdict {
  const { sender, epoch, sequence } = record.header;
  const evidence = { sender, epoch, sequence, receivedIdentity, conflictingIdentity: record.identity };
  return refused('E_FORK', [
    { kind: 'head', sender, head: { ...head, frozenAt: record.position } },
    { kind: 'frozen', sender, evidence },
  ]);
}
