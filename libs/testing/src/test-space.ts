import { create } from '@bufbuild/protobuf';
import { randomUUID } from 'node:crypto';

import {
  type Charter,
  CharterSchema,
  contractDigest,
  decodeCanonical,
  encode,
  EpochReason,
  OpenedSchema,
  type SignedTrustList,
  SignedTrustListSchema,
} from '#libs/contracts';
import {
  type BusinessContent,
  charterBody,
  createSenderKey,
  encodeCharter,
  encodePayload,
  epochBody,
  headOf,
  judge,
  type KnownLists,
  type JudgedStep,
  listInForce,
  logRecord,
  type LogRecord,
  newSpaceState,
  openSenderKey,
  prefetchKeys,
  type RecordContent,
  sealPayload,
  SenderKey,
  type SenderKeyContent,
  signatureCache,
  type SpaceState,
  type Step,
  type StreamPlace,
  trustViewBody,
} from '#libs/protocol';
import { emptyRoot } from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import type { TestMember } from './a-member.js';
import { aRecord, type Fields, type RecordTweaks, type TestRecord } from './a-record.js';
import { TEST_EPOCH_MS } from './a-trust-list.js';
import { TestHistory } from './test-history.js';

/** A sealed message of a test. */
export interface MessageRequest {
  /** All members that take part where left out. */
  readonly recipients?: readonly string[];
  /** Full name and bytes of the message; a small valid one where left out. */
  readonly typeName?: string;
  readonly message?: Uint8Array;
  readonly messageId?: Uint8Array;
  /** Seals the body; the newest key that the sender published where left out. */
  readonly senderKey?: SenderKey;
  /** Where in the chain; the next place where left out. */
  readonly place?: StreamPlace;
}

/** A space as one gateway sees it: writes real records, judges them, keeps state and history in memory. Owned by one test. */
export class TestSpace {
  readonly spaceId: Uint8Array;
  readonly members: ReadonlyMap<string, TestMember>;
  /** Everything appended, by position. */
  readonly log: Uint8Array[] = [];
  state: SpaceState;
  /** Newest key of each sender. */
  readonly senderKeys = new Map<string, SenderKey>();
  /** Lists that this gateway knows from `network`. */
  readonly knownLists: KnownLists;
  readonly #lists = new Map<string, TrustList>();
  readonly #history = new TestHistory();
  readonly #signatures = signatureCache();

  constructor(
    members: readonly TestMember[],
    options: { readonly spaceId?: Uint8Array; readonly network?: boolean } = {},
  ) {
    this.members = new Map(members.map((member) => [member.id, member]));
    this.knownLists = knownLists(this.#lists);
    this.spaceId = options.spaceId ?? aUuid();
    this.state = newSpaceState(this.spaceId, options.network);
  }

  /** The first list that the gateway was told of. */
  get firstList(): TrustList {
    const [list] = this.#lists.values();
    if (list === undefined) throw new Error('this gateway knows no list');
    return list;
  }

  /** Tells the gateway of a list, as if it had read it in `network`. */
  know(list: TrustList): void {
    this.#lists.set(Buffer.from(list.hash).toString('hex'), list);
  }

  member(id: string): TestMember {
    const member = this.members.get(id);
    if (member === undefined) throw new Error(`no member ${id} in this test`);
    return member;
  }

  /** Members that take part, ascending. */
  participants(): string[] {
    return [...this.state.takesPart.keys()].sort();
  }

  /** Where the next record of a sender belongs. */
  place(sender: string, tweaks: Partial<StreamPlace> = {}): StreamPlace {
    const head = headOf(this.state, sender);
    return {
      spaceId: this.spaceId,
      sender,
      keyId: this.member(sender).recordSigner.keyId,
      epoch: head.epoch,
      sequence: head.sequence + 1,
      previous: head.identity,
      createdAt: TEST_EPOCH_MS + this.state.nextPosition,
      seenSize: 0n,
      seenRoot: emptyRoot,
      ...tweaks,
    };
  }

  /** Writes a record at the next place of its sender, without appending it. */
  record(sender: string, content: RecordContent, tweaks: RecordTweaks = {}): TestRecord {
    return this.recordAt(this.place(sender), content, tweaks);
  }

  /** Writes a record at any place. */
  recordAt(place: StreamPlace, content: RecordContent, tweaks: RecordTweaks = {}): TestRecord {
    return aRecord(place, content, { signer: this.member(place.sender).recordSigner, tweaks });
  }

  /** Seals a message. */
  content(sender: string, request: MessageRequest = {}): BusinessContent {
    const {
      typeName = OpenedSchema.typeName,
      message = encode(OpenedSchema, create(OpenedSchema, { positions: [0n] })),
    } = request;
    const { messageId = aUuid(), place = this.place(sender) } = request;
    const senderKey = request.senderKey ?? this.senderKeys.get(sender);
    if (senderKey === undefined) throw new Error(`${sender} has published no sender key`);
    const payload = encodePayload(typeName, message);
    return {
      kind: 'business',
      ...sealPayload({ payload, compressible: true, senderKey, place, messageId }),
      messageId,
      inReplyTo: null,
      correlationId: null,
      recipients: request.recipients ?? this.participants(),
      contractDigest,
      urgent: false,
    };
  }

  /** Writes a sealed message without appending it. */
  message(sender: string, request: MessageRequest = {}, tweaks: RecordTweaks = {}): TestRecord {
    return this.recordAt(request.place ?? this.place(sender), this.content(sender, request), tweaks);
  }

  /** Writes a charter; an unchanged revision 1 of all members where nothing is said. */
  charter(fields: Fields<Charter> = {}): Charter {
    const members = [...this.members.keys()].sort();
    return create(CharterSchema, { spaceId: this.spaceId, revision: 1, members, ...fields });
  }

  /** Writes the successor of the charter in force. */
  nextCharter(fields: Fields<Charter> = {}): Charter {
    const { charter } = this.state;
    if (charter === null) throw new Error('no charter acts in this space');
    return create(CharterSchema, {
      ...charter.charter,
      revision: charter.charter.revision + 1,
      previous: charter.hash,
      agreementCommitment: new Uint8Array(32).fill(7),
      unfrozen: [],
      ...fields,
    });
  }

  /** Writes the content of a CHARTER record; with a list, that of an opening record. */
  charterContent(charter: Charter, list?: TrustList): RecordContent {
    return { kind: 'charter', body: charterBody(encodeCharter(charter), list && signedList(list)) };
  }

  /** Writes the content of a TRUST_VIEW record. */
  trustView(lists: readonly TrustList[]): RecordContent {
    return { kind: 'trustView', body: trustViewBody(lists.map(signedList)) };
  }

  /** Writes an EPOCH record that a sender may append next. */
  epoch(sender: string, at: Partial<StreamPlace> = {}, tweaks: RecordTweaks = {}): TestRecord {
    const { epoch } = headOf(this.state, sender);
    const place = this.place(sender, { epoch: epoch + 1, sequence: 1, ...at });
    return this.recordAt(place, { kind: 'epoch', body: epochBody(EpochReason.REFUSED) }, tweaks);
  }

  /** Makes a sender key for these recipients, at the next place of the sender. */
  async newSenderKey(
    sender: string,
    recipients = this.participants(),
  ): Promise<{ secret: Uint8Array; content: SenderKeyContent }> {
    const list = listInForce(this.state);
    return createSenderKey({
      ...this.place(sender),
      recipients: recipients.map((member) => ({ member, sealing: requireSealing(list, member) })),
    });
  }

  /** Publishes a sender key for these recipients and keeps it for the next messages of the sender. */
  async shareKey(sender: string, recipients = this.participants()): Promise<SenderKey> {
    const { secret, content } = await this.newSenderKey(sender, recipients);
    const step = this.accept(this.record(sender, content));
    return this.keepKey(sender, step, secret);
  }

  /** Keeps the sender key of a step for the next messages of the sender. */
  keepKey(sender: string, step: JudgedStep, secret: Uint8Array): SenderKey {
    const key = new SenderKey(step.identity, secret);
    this.senderKeys.set(sender, key);
    return key;
  }

  /** Judges a value at the next position and leaves everything as it is. */
  judge(value: Uint8Array, logAppendTimeMs = TEST_EPOCH_MS + this.state.nextPosition): Step {
    return this.judgeRecord(logRecord({ position: this.state.nextPosition, logAppendTimeMs, value }));
  }

  /** Judges a record, from the archive or of another position. */
  judgeRecord(record: LogRecord): Step {
    const history = this.#history.view(prefetchKeys(this.state, [record]));
    return judge(this.state, record, { history, knownLists: this.knownLists, signatures: this.#signatures });
  }

  /** Appends a value to the log and moves on; a halt is an error of the test. */
  append(value: Uint8Array, logAppendTimeMs?: bigint): JudgedStep {
    const step = this.judge(value, logAppendTimeMs);
    if (step.kind === 'halt') throw new Error(`halted at ${step.position}: ${step.reason}`);
    this.log.push(value);
    this.#history.add(step);
    this.state = step.state;
    return step;
  }

  /** Appends a record that must be accepted. */
  accept({ value }: TestRecord): JudgedStep {
    const step = this.append(value);
    if (step.code !== 'OK') throw new Error(`expected OK at ${step.position}, got ${step.code}`);
    return step;
  }

  /** Opens, as one recipient, the key that a SENDER_KEY step hands out. */
  async receiveKey(recipient: string, step: JudgedStep): Promise<Awaited<ReturnType<typeof openSenderKey>>> {
    const [record] = step.effects.flatMap((effect) => (effect.kind === 'senderKey' ? [effect.record] : []));
    if (record === undefined) throw new Error(`position ${step.position} hands out no sender key`);
    return openSenderKey(record, this.member(recipient).sealingKeys);
  }
}

/** Makes an id of 16 random bytes. */
export function aUuid(): Uint8Array {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
}

function requireSealing(list: TrustList, member: string) {
  const key = list.activeKey(member, 'sealing');
  if (key === undefined) throw new Error(`${member} has no active sealing key`);
  return key;
}

function signedList(list: TrustList): SignedTrustList {
  const signed = decodeCanonical(SignedTrustListSchema, list.signedBytes);
  if (signed === null) throw new Error('the list of the test is not canonical');
  return signed;
}

/** What a gateway knows that read these lists in `network`. */
function knownLists(lists: ReadonlyMap<string, TrustList>): KnownLists {
  return {
    inNetwork: (hash) => lists.get(Buffer.from(hash).toString('hex')) ?? null,
    get networkVersion() {
      return [...lists.values()].reduce((newest, { version }) => (version > newest ? version : newest), 0n);
    },
  };
}
