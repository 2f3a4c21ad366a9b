import { create } from '@bufbuild/protobuf';
import { type Signature, SignatureSchema } from '#libs/contracts';
import {
  type AcceptedSenderKey,
  archivedLogRecord,
  changesRules,
  classOf,
  type Effect,
  headOf,
  type HistoryView,
  identityOf,
  judge,
  type JudgeContext,
  type JudgedStep,
  type KnownLists,
  type LogRecord,
  parseHeader,
  type RecordHeader,
  type SenderHead,
  signatureCache,
  type SpaceState,
  VERDICT,
  verdictName,
} from '#libs/protocol';
import { type LeafData, parseLeafData } from '#libs/tlog';

import { hex, sameBytes } from './bytes.js';
import type { ProvenRecord, RecordSignature } from './proof.js';
import { ProofError } from './proof.errors.js';

/** A position that changed lists, charter, who takes part or who is frozen. */
export interface RuleChange {
  readonly position: bigint;
  /** What members cosign from here on beside size and root. */
  readonly rulesHash: Uint8Array;
  readonly effects: readonly Effect[];
}

/**
 * Judges records of a proof by the rules of the protocol, in log order, over the gaps between them. What lies in a gap cannot be seen,
 * so a record that was received by the word of its leaf is taken to follow the chain of its sender; all else about it is judged here again.
 */
export class Replay {
  #state: SpaceState;
  readonly #firstRules: Uint8Array;
  readonly #received = new Map<string, Uint8Array>();
  readonly #senderKeys = new Map<string, AcceptedSenderKey>();
  readonly #ruleChanges: RuleChange[] = [];
  readonly #context: Omit<JudgeContext, 'readableContracts'>;

  constructor(start: SpaceState, knownLists: KnownLists) {
    this.#state = start;
    this.#firstRules = start.rulesHash;
    this.#context = { history: this.#history(), knownLists, signatures: signatureCache() };
  }

  /** State after the last record. */
  get state(): SpaceState {
    return this.#state;
  }

  /** Positions so far that changed the rules, ascending. */
  get ruleChanges(): readonly RuleChange[] {
    return this.#ruleChanges;
  }

  /** Answers the hash of the rules that a checkpoint of this size carries, if no position that changed them is left out. */
  rulesAt(size: bigint): Uint8Array {
    return this.#ruleChanges.findLast(({ position }) => position < size)?.rulesHash ?? this.#firstRules;
  }

  /**
   * Judges the next record and requires that its leaf says the same.
   *
   * @throws ProofError E_*, LEAF_MISMATCH, NOT_ACCEPTED, POSITION_ORDER, and the reasons of halts
   * @throws TlogError LEAF_FORMAT
   */
  accept(record: ProvenRecord): JudgedStep {
    if (record.position < this.#state.nextPosition) {
      throw new ProofError('POSITION_ORDER', `position ${record.position} is out of order`);
    }
    const leaf = parseLeafData(record.leaf);
    requireTelling(leaf);
    const before = this.#before(record, leaf);
    const step = judge(before, asLogRecord(record, leaf), { ...this.#context, readableContracts: admitted(before) });
    if (step.kind === 'halt') throw new ProofError(step.reason, `position ${step.position} needs a newer build`);
    requireSame(step, record, leaf);
    this.#remember(step);
    return step;
  }

  #before({ header: bytes, position }: ProvenRecord, { verdict }: LeafData): SpaceState {
    const state = { ...this.#state, nextPosition: position };
    const header = parseHeader(bytes);
    if (header === null || !isReceived(verdict)) return state;
    const head = headBefore(header, headOf(state, header.sender));
    return { ...state, heads: new Map(state.heads).set(header.sender, head) };
  }

  #remember({ position, state, received, record, effects }: JudgedStep): void {
    this.#state = state;
    if (changesRules(effects)) this.#ruleChanges.push({ position, rulesHash: state.rulesHash, effects });
    if (received && record !== null) this.#received.set(placeOf(record.header), record.identity);
    for (const effect of effects) {
      if (effect.kind === 'senderKey') this.#senderKeys.set(hex(effect.key.id), effect.key);
    }
  }

  #history(): HistoryView {
    return {
      receivedAt: (key) => this.#received.get(placeOf(key)) ?? null,
      hasMessage: () => false,
      senderKey: (id) => this.#senderKeys.get(hex(id)) ?? null,
    };
  }
}

/** Only what was received, and forks, have a say in the rules. */
function requireTelling({ verdict }: LeafData): void {
  if (!isReceived(verdict) && verdict !== VERDICT.E_FORK) {
    throw new ProofError('NOT_ACCEPTED', `a position with verdict ${verdict} proves nothing`);
  }
}

function isReceived(verdict: number): boolean {
  const code = verdictName(verdict);
  return code === 'OK' || (code !== null && classOf(code) === 'received, refused by all');
}

/** The head that the record follows by its own words; whether the sender is frozen is never taken from them. */
function headBefore({ kind, epoch, sequence, previous }: RecordHeader, head: SenderHead): SenderHead {
  const place = kind === 'epoch' ? { epoch: epoch - 1, sequence: 1 } : { epoch, sequence: sequence - 1 };
  return { ...head, ...place, identity: previous };
}

/** A verifier reads no payload, so it needs no contract: what the list in force admits is enough. */
function admitted({ lists }: SpaceState): ReadonlySet<string> {
  return lists.at(-1)?.contractDigests ?? new Set();
}

function asLogRecord(record: ProvenRecord, { t, verdict }: LeafData): LogRecord {
  const { position, header, body } = record;
  const signatures = [signatureMessage(record.signature)];
  return archivedLogRecord({ position, t, verdict, identity: identityOf(header), header, signatures, body });
}

/** The message of the wire for a signature of a file. */
export function signatureMessage({ keyId, value, batchIndex, batchSize, batchPath }: RecordSignature): Signature {
  return create(SignatureSchema, { keyId, value, batchIndex, batchSize, batchPath: [...batchPath] });
}

function requireSame(step: JudgedStep, { leaf, position }: ProvenRecord, { verdict }: LeafData): void {
  if (step.code !== 'OK' && step.verdict !== verdict) {
    throw new ProofError(step.code, `position ${position} does not hold by itself`);
  }
  if (!sameBytes(step.leafData, leaf)) {
    throw new ProofError('LEAF_MISMATCH', `the leaf of position ${position} is of something else`);
  }
}

function placeOf({ sender, epoch, sequence }: Pick<RecordHeader, 'sender' | 'epoch' | 'sequence'>): string {
  return `${sender} ${epoch} ${sequence}`;
}
