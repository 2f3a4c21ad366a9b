import { create } from '@bufbuild/protobuf';
import {
  AgreementCommentedSchema,
  catalogue,
  encode,
  HandlingCode,
  Nature,
  RemarkKind,
  RemarkMadeSchema,
  uuidBytes,
  uuidText,
} from '#libs/contracts';
import { aSuccessorList, aUuid, type MessageRequest, type TestMember, TestSpace } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { RecordLog } from '../../apps/gateway/src/case/records/record-log.testing.js';

/** Numbers below one, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A message of a generated log. */
export interface GeneratedMessage {
  readonly messageId: string;
  readonly position: bigint;
}

/** A record of a generated log, with the messages that spoke of it. */
interface GeneratedRecord {
  readonly recordId: string;
  readonly owner: string;
  readonly messageIds: string[];
}

/** Writes a log as honest and dishonest members would, one value at a time, by chance. */
export class GeneratedLog {
  readonly space: TestSpace;
  readonly messages: GeneratedMessage[] = [];
  private readonly records: GeneratedRecord[] = [];
  private readonly ids: readonly string[];
  /** Two lists of one version: the first that is published stands here. */
  private readonly lists: TrustList[] = [];

  private constructor(
    members: readonly TestMember[],
    private readonly random: () => number,
  ) {
    this.space = new TestSpace(members);
    this.ids = members.map(({ id }) => id);
  }

  /** Opens a space of all members, in which everybody takes part. */
  static async open(members: readonly TestMember[], list: TrustList, random: () => number): Promise<GeneratedLog> {
    const log = new GeneratedLog(members, random);
    const { space, ids } = log;
    space.know(list);
    for (const byte of [0xaa, 0xbb]) {
      log.lists.push(aSuccessorList(list, [{ kind: 'admit-digest', digest: new Uint8Array(32).fill(byte) }], members));
    }
    const charter = space.charter({ sharedHistory: true });
    for (const [i, id] of ids.entries()) {
      space.append(space.record(id, space.charterContent(charter, i === 0 ? list : undefined)).value);
    }
    for (const id of ids) await space.shareKey(id);
    return log;
  }

  get spaceId(): string {
    return uuidText(this.space.spaceId);
  }

  /** Appends what chance says. */
  async step(): Promise<void> {
    const acts: (() => void | Promise<void>)[] = [
      ...Array.from({ length: 6 }, () => () => this.message()),
      ...Array.from({ length: 3 }, () => () => this.aboutRecord()),
      () => this.remark(),
      () => this.garbage(),
      () => this.again(),
      () => this.fork(),
      () => this.vote(),
      () => this.epoch(),
      () => this.newKey(),
      () => this.view(),
    ];
    await acts[this.below(acts.length)]?.();
  }

  /** A whole number from 0 on. */
  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }

  private message(sender = this.one(this.ids), place = this.space.place(sender)): void {
    const message = encode(
      AgreementCommentedSchema,
      create(AgreementCommentedSchema, {
        agreementId: aUuid(),
        draftPosition: BigInt(this.below(5)),
        clause: '1',
        text: 'a remark',
        author: 'Anna Voorbeeld',
      }),
    );
    this.send({ sender, typeName: AgreementCommentedSchema.typeName, message, messageId: aUuid(), place });
  }

  /** A new record, a change of one, or a snapshot of it; now and then by somebody who does not own it. */
  private aboutRecord(): void {
    const known = this.random() < 0.3 ? undefined : this.records.at(this.below(this.records.length));
    const record = known ?? this.newRecord();
    const sender = this.random() < 0.9 ? record.owner : this.one(this.ids);
    const messageId = uuid();
    const last = record.messageIds.at(-1);
    const about = {
      sender,
      recordId: record.recordId,
      messageId,
      version: record.messageIds.length + 1,
      asserts: [{ value: `Gabor ${this.below(100)}`, release: this.ids }],
    };
    const said = new RecordLog(0, this.spaceId);
    const isSnapshot = last !== undefined && this.random() < 0.5;
    const { typeName, message } = isSnapshot
      ? said.snapshot({ ...about, standsFor: last, of: [[last, 0]] })
      : said.change({
          ...about,
          ...(last === undefined ? {} : { base: last, retracts: this.random() < 0.5 ? [[last, 0]] : [] }),
        });
    const schema = catalogue.get(typeName)?.schema;
    if (schema === undefined) throw new Error(`${typeName} is not in the catalogue`);
    record.messageIds.push(messageId);
    this.send({ sender, typeName, message: encode(schema, message), messageId: uuidBytes(messageId) });
  }

  /** One of few remarks on a value, in any order of its revisions; now and then about a value that nobody has, or for more than may read it. */
  private remark(): void {
    if (this.records.length === 0) return;
    const { recordId, messageIds } = this.one(this.records);
    const withdrawn = this.random() < 0.3;
    const statement = {
      property: 'name',
      value: `Gabor ${this.below(100)}`,
      nature: Nature.FACT,
      handling: { code: HandlingCode.H1 },
      release: this.random() < 0.9 ? [...this.ids] : [],
      purpose: 'prosecution',
      legalBasis: 'Demo code, art. 5',
      author: 'Anna Voorbeeld',
    };
    const message = create(RemarkMadeSchema, {
      remarkId: new Uint8Array(16).fill(1 + this.below(3)),
      revision: 1 + this.below(3),
      kind: this.random() < 0.5 ? RemarkKind.CORROBORATE : RemarkKind.DISPUTE,
      about: {
        recordId: uuidBytes(recordId),
        statement: { messageId: this.random() < 0.9 ? uuidBytes(this.one(messageIds)) : aUuid(), index: 0 },
      },
      ...(withdrawn ? {} : { statement }),
      withdrawn,
      author: 'Anna Voorbeeld',
    });
    const { typeName } = RemarkMadeSchema;
    this.send({
      sender: this.one(this.ids),
      typeName,
      message: encode(RemarkMadeSchema, message),
      messageId: aUuid(),
    });
  }

  private newRecord(): GeneratedRecord {
    const owner = this.one(this.ids);
    const recordId = new RecordLog(0, this.spaceId).newRecordId(owner);
    const record = { recordId, owner, messageIds: [] };
    this.records.push(record);
    return record;
  }

  private send({
    sender,
    ...request
  }: { readonly sender: string; readonly messageId: Uint8Array } & MessageRequest): void {
    const { space } = this;
    if (!space.senderKeys.has(sender)) return;
    const { position } = space.append(space.message(sender, request).value);
    this.messages.push({ messageId: uuidText(request.messageId), position });
  }

  private garbage(): void {
    for (let n = this.below(5); n >= 0; n -= 1) {
      this.space.append(Buffer.from(Array.from({ length: this.below(4) }, () => this.below(256))));
    }
  }

  private again(): void {
    this.space.append(this.one(this.space.log));
  }

  /** A second record at a place that was taken, sometimes of a kind that not everybody can read. */
  private fork(): void {
    const sender = this.one(this.ids);
    const place = this.space.place(sender);
    if (place.sequence < 3 || this.random() < 0.5) return;
    this.message(sender, {
      ...place,
      sequence: place.sequence - 1,
      previous: new Uint8Array(32).fill(this.below(256)),
    });
  }

  /** Everybody that can votes for the next charter; sometimes one vote is missing, and a later fork completes it. */
  private vote(): void {
    const { space } = this;
    const frozen = this.ids.filter((id) => (space.state.heads.get(id)?.frozenAt ?? null) !== null);
    const charter = space.nextCharter({ sharedHistory: true, unfrozen: this.random() < 0.7 ? frozen : [] });
    for (const id of this.ids) {
      if (this.random() < 0.25) continue;
      space.append(space.record(id, space.charterContent(charter)).value);
    }
  }

  /** Whoever was forgiven mostly comes back. */
  private epoch(): void {
    const forgiven = this.ids.filter((id) => this.space.state.heads.get(id)?.forgiven);
    const sender = this.one(forgiven.length > 0 && this.random() < 0.8 ? forgiven : this.ids);
    this.space.append(this.space.epoch(sender).value);
  }

  private async newKey(): Promise<void> {
    const { space } = this;
    const sender = this.one(space.participants());
    const recipients = this.random() < 0.5 ? space.participants() : [...new Set([sender, this.one(this.ids)])].sort();
    const { secret, content } = await space.newSenderKey(sender, recipients);
    const step = space.append(space.record(sender, content).value);
    if (step.code === 'OK' && recipients.length === space.participants().length) space.keepKey(sender, step, secret);
  }

  private view(): void {
    this.space.append(
      this.space.record(this.one(this.ids), this.space.trustView([this.one([this.space.firstList, ...this.lists])]))
        .value,
    );
  }
}
