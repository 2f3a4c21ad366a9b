import { uuidBytes, Kind } from '#libs/contracts';
import {
  buildHeader,
  createSenderKey,
  encodeRecord,
  sealPayload,
  type SealingRecipient,
  SenderKey,
  signBatch,
  type BuiltHeader,
  type RecordContent,
  type RecordSigner,
  type StreamPlace,
} from '#libs/protocol';
import { DAY_MS } from '#libs/vocabulary';
import type { SpacePosition } from '../space/space-position.js';
import { noOrigin, type OutboxRow, type SealedRow, type StreamHead } from '../stream/sealed-row.js';
import type { UsedSenderKey } from '../stream/used-sender-key.js';

/** A sender key lives this long (docs/protocol.md, Sender keys). */
const KEY_LIFETIME_MS = DAY_MS;
const KEY_RECORDS = 2 ** 20;

/** What all records of a batch have in common. */
export interface BatchContext {
  /** What this member has seen of the log; one view for the whole batch. */
  readonly position: SpacePosition;
  readonly member: string;
  readonly signer: RecordSigner;
  /** Contract that messages are made under; null where the batch has none. */
  readonly contractDigest: Uint8Array | null;
  readonly nowMs: number;
  /** By recipient list; keys made for this batch are added. */
  readonly senderKeys: Map<string, UsedSenderKey>;
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
  private readonly seenRoot: Uint8Array;

  constructor(
    private readonly context: BatchContext,
    private head: StreamHead,
  ) {
    this.seenRoot = context.position.frontier.root();
  }

  /** Seals a row; a message takes two records where its recipients need a sender key first. */
  async add(row: OutboxRow): Promise<void> {
    const clear = clearKind(row.kind);
    if (clear !== null) return this.push({ kind: clear, body: row.payload }, row);

    const { contractDigest } = this.context;
    if (!contractDigest) throw new Error('the list in force admits no contract that this build reads');
    const recipients = row.recipients.filter((member) => this.context.position.reads(member));
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
        correlationId: null,
        recipients,
        contractDigest,
        urgent: row.urgency > 0,
      },
      { ...row, recipients },
    );
  }

  /** Whether nothing was added: there is nothing to sign. */
  get isEmpty(): boolean {
    return this.drafts.length === 0;
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

  private async senderKeyFor(recipients: readonly string[]): Promise<UsedSenderKey> {
    const { senderKeys, nowMs, position } = this.context;
    const name = recipients.join(' ');
    const known = senderKeys.get(name);
    if (known && this.isUsable(known)) return known;

    const wraps = recipients.map((member) => this.sealingOf(member));
    const created = await createSenderKey({ ...this.place(), recipients: wraps });
    this.push(created.content, noOrigin(Kind.SENDER_KEY, new Date(nowMs), recipients));
    const used: UsedSenderKey = {
      key: new SenderKey(this.head.previous, created.secret),
      epoch: this.head.epoch,
      listHash: position.list?.hashHex ?? '',
      madeAtMs: nowMs,
      madeAtSize: position.nextPosition,
      records: 0,
    };
    senderKeys.set(name, used);
    return used;
  }

  private isUsable({ epoch, listHash, madeAtMs, records }: UsedSenderKey): boolean {
    const { nowMs, position } = this.context;
    const isFresh = nowMs - madeAtMs < KEY_LIFETIME_MS && records < KEY_RECORDS;
    return isFresh && epoch === this.head.epoch && listHash === position.list?.hashHex;
  }

  private sealingOf(member: string): SealingRecipient {
    const sealing = this.context.position.sealingKey(member);
    if (!sealing) throw new Error(`${member} has no active sealing key in the trust list in force`);
    return { member, sealing };
  }

  private push(content: RecordContent, origin: OutboxRow): void {
    const built = buildHeader(this.place(), content);
    this.drafts.push({ built, body: content.body, origin });
    this.head = { epoch: this.head.epoch, sequence: this.head.sequence + 1, previous: built.identity };
  }

  private place(): StreamPlace {
    const { position, member, signer, nowMs } = this.context;
    return {
      spaceId: position.state.spaceId,
      sender: member,
      keyId: signer.keyId,
      epoch: this.head.epoch,
      sequence: this.head.sequence + 1,
      previous: this.head.previous,
      createdAt: BigInt(nowMs),
      seenSize: position.frontier.size,
      seenRoot: this.seenRoot,
    };
  }
}

function clearKind(kind: number): 'trustView' | 'charter' | 'epoch' | null {
  if (kind === Kind.TRUST_VIEW || kind === Kind.CHARTER || kind === Kind.EPOCH) return CLEAR_KINDS[kind];
  return null;
}
