import { uuidBytes, contractDigest, Kind } from '#libs/contracts';
import {
  buildHeader,
  createSenderKey,
  encodeRecord,
  sealPayload,
  SenderKey,
  signBatch,
  type BuiltHeader,
  type RecordContent,
  type RecordSigner,
  type StreamPlace,
} from '#libs/protocol';
import type { SpacePosition } from '../follower/space-position.js';
import type { SpaceSession } from '../shard/shard-session.js';
import type { UsedSenderKey } from './used-sender-key.js';
import type { OutboxRow, SealedRow, StreamHead } from './sealer.repository.js';

/** A sender key lives this long (docs/protocol.md, Sender keys). */
const KEY_LIFETIME_MS = 24 * 3600 * 1000;
const KEY_RECORDS = 2 ** 20;

export interface BatchContext {
  readonly space: SpaceSession;
  readonly member: string;
  readonly keyId: Uint8Array;
  readonly signer: RecordSigner;
  readonly nowMs: number;
}

interface Draft {
  readonly built: BuiltHeader;
  readonly body: Uint8Array;
  readonly origin: OutboxRow;
}

const CLEAR_KINDS = { [Kind.TRUST_VIEW]: 'trustView', [Kind.CHARTER]: 'charter', [Kind.EPOCH]: 'epoch' } as const;

/** Seals rows one after the other behind the head of the stream, and signs them at once. */
export class BatchBuilder {
  private readonly drafts: Draft[] = [];
  private head: StreamHead;

  constructor(
    private readonly context: BatchContext,
    head: StreamHead,
  ) {
    this.head = head;
  }

  /** Records so far; a row may take two, since a new recipient list needs a sender key first. */
  get size(): number {
    return this.drafts.length;
  }

  async add(row: OutboxRow): Promise<void> {
    const clear = clearKind(row.kind);
    if (clear !== null) return this.push({ kind: clear, body: row.payload }, row);

    const recipients = row.recipients.filter((member) => this.position.takesPart(member));
    const used = await this.senderKeyFor(recipients);
    used.records += 1;
    const place = this.place();
    const messageId = uuidBytes(row.messageId ?? '');
    const sealed = sealPayload({ payload: row.payload, compressible: false, senderKey: used.key, place, messageId });
    this.push(
      {
        kind: 'business',
        ...sealed,
        messageId,
        inReplyTo: row.inReplyTo === null ? null : uuidBytes(row.inReplyTo),
        correlationId: row.correlationId === null ? null : uuidBytes(row.correlationId),
        recipients,
        contractDigest,
        urgent: row.urgency > 0,
      },
      row,
    );
  }

  /** Signs the batch. Answers the sealed rows and the new head of the stream. */
  finish(): { rows: SealedRow[]; head: StreamHead } {
    const signatures = signBatch(
      this.drafts.map((draft) => draft.built.identity),
      this.context.signer,
    );
    const rows = this.drafts.map((draft, i) => {
      const signature = signatures[i];
      if (!signature) throw new Error('a batch has one signature a record');
      const { header, bytes, identity } = draft.built;
      const value = encodeRecord({ header: bytes, signatures: [signature], body: draft.body });
      return { epoch: header.epoch, sequence: header.sequence, identity, bytes: value, origin: draft.origin };
    });
    return { rows, head: this.head };
  }

  private get position(): SpacePosition {
    return this.context.space.requirePosition();
  }

  private async senderKeyFor(recipients: readonly string[]): Promise<UsedSenderKey> {
    const { space, nowMs } = this.context;
    const name = recipients.join(' ');
    const known = space.senderKeys.get(name);
    if (
      known &&
      known.epoch === this.head.epoch &&
      nowMs - known.madeAtMs < KEY_LIFETIME_MS &&
      known.records < KEY_RECORDS
    )
      return known;

    const place = this.place();
    const wraps = recipients.map((member) => ({ member, sealing: this.requireSealingKey(member) }));
    const created = await createSenderKey({ ...place, recipients: wraps });
    this.push(created.content, noOrigin(Kind.SENDER_KEY, new Date(nowMs)));
    const identity = this.head.previous;
    const used = { key: new SenderKey(identity, created.secret), epoch: this.head.epoch, madeAtMs: nowMs, records: 0 };
    space.senderKeys.set(name, used);
    return used;
  }

  private requireSealingKey(member: string): NonNullable<ReturnType<SpacePosition['sealingKey']>> {
    const key = this.position.sealingKey(member);
    if (!key) throw new Error(`${member} has no active sealing key in the trust list in force`);
    return key;
  }

  private push(content: RecordContent, origin: OutboxRow): void {
    const built = buildHeader(this.place(), content);
    this.drafts.push({ built, body: content.body, origin });
    this.head = { epoch: this.head.epoch, sequence: this.head.sequence + 1, previous: built.identity };
  }

  private place(): StreamPlace {
    const { space, member, keyId, nowMs } = this.context;
    const { state, frontier } = this.position;
    return {
      spaceId: state.spaceId,
      sender: member,
      keyId,
      epoch: this.head.epoch,
      sequence: this.head.sequence + 1,
      previous: this.head.previous,
      createdAt: BigInt(nowMs),
      seenSize: frontier.size,
      seenRoot: space.requirePosition().frontier.root(),
    };
  }
}

/** The outbox row of a record that nobody asked for: sender keys and epochs. */
export function noOrigin(kind: number, at: Date): OutboxRow {
  return {
    position: null,
    kind,
    messageId: null,
    subject: null,
    urgency: 0,
    type: '',
    recipients: [],
    inReplyTo: null,
    correlationId: null,
    payload: new Uint8Array(0),
    traceparent: null,
    acceptedAt: at,
  };
}

function clearKind(kind: number): 'trustView' | 'charter' | 'epoch' | null {
  if (kind === Kind.TRUST_VIEW || kind === Kind.CHARTER || kind === Kind.EPOCH) return CLEAR_KINDS[kind];
  return null;
}
