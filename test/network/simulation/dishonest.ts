import { fromBinary } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { EpochReason, HeaderSchema, uuidBytes } from '#libs/contracts';
import { epochBody, headOf, type RecordContent, SenderKey, type StreamPlace } from '#libs/protocol';
import { logTopic, type LogReader, notesTopic } from '#libs/spacelog';
import { aUuid, type RecordTweaks, TestSpace } from '#libs/testing';
import { cosign, formatCheckpoint, formatNote, MAX_SIZE } from '#libs/tlog';
import { anyHeader } from '../../../libs/protocol/src/any-header.testing.js';
import { field, manyAttachments, payload, sealed } from '../../attack/bombs.js';
import type { LedgerNetwork } from '../ledger-network.js';
import type { Random } from './random.js';

const MAGIC = Buffer.from([0x00, 0x4a, 0x4e, 0x01]);
const RAW_KEY_BYTES = 32;
const ALL = 1_000_000;
/** Bytes of a payload from which on it is packed, so that a log stays small. */
const MOST_PLAIN = 10_000;

/** Numbers at and around every border that the protocol names. */
const EDGES = [
  0n,
  1n,
  2n,
  16n,
  17n,
  2n ** 31n - 1n,
  2n ** 31n,
  2n ** 32n - 1n,
  2n ** 53n - 1n,
  2n ** 53n,
  2n ** 63n,
  2n ** 64n - 1n,
];
const TIMES = [...EDGES, 253_402_300_799_999n, 253_402_300_800_000n];
const RECIPIENTS = [
  [],
  ['\0'],
  ['nl,hu'],
  ['hu', 'bg'],
  ['x'.repeat(900)],
  Array.from({ length: 65 }, (_, i) => `a${i}`),
];

/**
 * Members that lie together, with their record, sealing and checkpoint keys and the right to write: bytes of any kind, records that are
 * right but for one thing, forks, epochs, votes, lists again, others' bytes again, keys and notes that say what is not so.
 */
export class Dishonest {
  private readonly space: TestSpace;
  private readonly liars: readonly string[];
  private reader: LogReader | null = null;

  constructor(
    private readonly network: LedgerNetwork,
    private readonly spaceId: string,
    private readonly random: Random,
    liars: readonly string[],
  ) {
    this.liars = liars;
    this.space = new TestSpace(network.members, {
      spaceId: uuidBytes(spaceId),
      network: spaceId === network.spaceId,
    });
    this.space.know(network.list);
  }

  /** Appends one more record or note; answers what it was, for whoever reads a failure. */
  async act(): Promise<string> {
    await this.follow();
    const [name, make] = this.random.pick(Object.entries(this.ways));
    const value = await make(this.random.pick(this.liars));
    if (value === null) return 'nothing';
    const { spaceId } = this;
    await this.network.append(name.startsWith('note') ? notesTopic(spaceId) : logTopic(spaceId, 0n), [value]);
    return name;
  }

  private readonly ways: Readonly<Record<string, (liar: string) => Promise<Uint8Array | null>>> = {
    garbage: async () => this.random.bytes(this.random.between(0, 400)),
    'garbage behind the magic': async () => Buffer.concat([MAGIC, this.random.bytes(this.random.between(0, 300))]),
    'nine bytes': async () => this.random.bytes(9),
    'many signatures': async () =>
      Buffer.concat([MAGIC, Buffer.alloc(2 * this.random.between(2, 5000), Buffer.from([0x12, 0]))]),
    'a value again': async () => this.random.pick(this.space.log),
    'a value with a flipped bit': async () => this.flipped(),
    'lists that stand': async (liar) => this.record(liar, this.space.trustView(this.space.state.lists)),
    'the charter in force': async (liar) => this.record(liar, this.charterInForce()),
    'a vote': async (liar) => this.record(liar, this.vote()),
    'a vote of all liars': async () => this.conspire(),
    'a sender key': (liar) => this.senderKey(liar),
    'a sender key with odd wraps': (liar) => this.oddSenderKey(liar),
    'a message': async (liar) => this.message(liar),
    'a message that does not open': async (liar) => this.message(liar, { body: this.random.bytes(300) }),
    'a hostile payload under a right seal': async (liar) => this.hostilePayload(liar),
    'an epoch': async (liar) => this.epoch(liar, this.random.pick([1, 2, 16, 17, 1000])),
    'a header with an odd field': async (liar) => this.oddHeader(liar),
    'any header that the parser accepts': async (liar) => this.anyHeader(liar),
    'a fork': async (liar) => this.fork(liar),
    'a wrong signature': async (liar) => this.signedByAnother(liar),
    'note of garbage': async () => this.random.bytes(this.random.between(1, 300)),
    'note of another tree': async () => this.note(this.witness, BigInt(this.random.between(1, 200))),
    'note of a size that is not there': async () => this.note(this.witness, this.random.pick([10_000n, MAX_SIZE])),
  };

  /** One alone lies about trees: where more than half of the others do, a member freezes itself until people decide, as it should. */
  private get witness(): string {
    return this.liars[0] ?? '';
  }

  /** Judges what came, so that what follows stands where it should. */
  private async follow(): Promise<void> {
    const topic = logTopic(this.spaceId, 0n);
    if (this.reader === null) {
      this.reader = this.network.log.reader('liars');
      await this.reader.assign([{ topic, offset: 0n }]);
    }
    for (const { value, timestampMs } of this.reader.take(topic, ALL)) this.space.append(value, timestampMs);
  }

  private record(liar: string, content: RecordContent, tweaks: RecordTweaks = {}): Uint8Array {
    return this.space.record(liar, content, tweaks).value;
  }

  private charterInForce(): RecordContent {
    const { charter } = this.space.state;
    if (charter === null) throw new Error('the space is not open');
    return this.space.charterContent(charter.charter);
  }

  private vote(): RecordContent {
    const { members } = this.space.state.charter?.charter ?? { members: [] };
    const some = members.filter(() => this.random.chance(0.8));
    const fields = {
      members: some.length > 0 ? some : members,
      agreementCommitment: this.random.bytes(32),
      ...(this.random.chance(0.4) ? { unfrozen: this.liars.toSorted() } : {}),
    };
    return this.space.charterContent(this.space.nextCharter(fields));
  }

  /** All liars but the last publish one successor here, and the last one's is what this way answers. */
  private async conspire(): Promise<Uint8Array | null> {
    const content = this.vote();
    for (const liar of this.liars.slice(1)) {
      await this.network.append(logTopic(this.spaceId, 0n), [this.record(liar, content)]);
    }
    await this.follow();
    return this.record(this.witness, content);
  }

  private async senderKey(liar: string): Promise<Uint8Array | null> {
    if (!this.space.participants().includes(liar)) return null;
    const { secret, content } = await this.space.newSenderKey(liar);
    const made = this.space.record(liar, content);
    this.space.senderKeys.set(liar, new SenderKey(made.identity, secret));
    return made.value;
  }

  /** A good key for some and garbage for the others. */
  private async oddSenderKey(liar: string): Promise<Uint8Array | null> {
    if (!this.space.participants().includes(liar)) return null;
    const { content } = await this.space.newSenderKey(liar);
    const body = Buffer.from(content.body);
    for (let n = this.random.between(1, 3); n > 0; n -= 1) {
      const at = this.random.between(Math.floor(body.length / 2), body.length - 1);
      body.writeUInt8(this.random.between(0, 255), at);
    }
    return this.record(liar, { ...content, body });
  }

  private message(liar: string, tweaks: { readonly body?: Uint8Array } = {}): Uint8Array | null {
    if (!this.space.senderKeys.has(liar) || this.space.participants().length === 0) return null;
    const content = this.space.content(liar);
    return this.record(liar, { ...content, ...tweaks });
  }

  /** What a recipient opens and then has to refuse, or to answer: too much of something, what unpacks to too much, answers about what is not there. */
  private hostilePayload(liar: string): Uint8Array | null {
    if (!this.space.senderKeys.has(liar) || this.space.participants().length === 0) return null;
    const bytes = this.random.pick([
      () => manyAttachments(),
      () => this.random.bytes(this.random.between(0, 300)),
      () => payload('exchange.v1.ContractSupported', field(1, this.random.bytes(32))),
      () => payload('exchange.v1.Opened', field(1, this.random.bytes(this.random.between(0, 9)))),
      () => payload('exchange.v1.Refused', this.random.bytes(this.random.between(1, 60))),
      () => payload('record.v1.RecordChanged', this.random.bytes(this.random.between(1, 200))),
      () => payload('nothing.v1.OfThisContract', this.random.bytes(20)),
    ])();
    return sealed(this.space, liar, bytes, this.random.chance(0.5) || bytes.length > MOST_PLAIN);
  }

  private epoch(liar: string, step: number): Uint8Array {
    const { epoch } = headOf(this.space.state, liar);
    const place = this.space.place(liar, { epoch: epoch + 1, sequence: 1 });
    const content = { kind: 'epoch', body: epochBody(EpochReason.REFUSED) } as const;
    return this.space.recordAt(place, content, { header: { epoch: Math.min(epoch + step, 2 ** 32 - 1) } }).value;
  }

  private oddHeader(liar: string): Uint8Array {
    const content = this.charterInForce();
    const header = this.random.pick([
      { epoch: Number(this.random.pick(EDGES.filter((edge) => edge < 2n ** 32n))) },
      { sequence: this.random.pick(EDGES) },
      { createdAt: this.random.pick(TIMES) },
      { seenSize: this.random.pick(EDGES), seenRoot: this.random.bytes(32) },
      { recipients: this.random.pick(RECIPIENTS) },
      { previous: this.random.bytes(32) },
      { bodyLength: this.random.pick(EDGES) },
      { spaceId: aUuid() },
    ]);
    return this.record(liar, content, { header: header as NonNullable<RecordTweaks['header']> });
  }

  /** Some fields are right and the others drawn, so that any check may be the first to refuse it, or none. */
  private anyHeader(liar: string): Uint8Array {
    const seed = this.random.between(0, 2 ** 31 - 1);
    const [bytes = new Uint8Array()] = fc.sample(anyHeader, { seed, numRuns: 1 });
    const header = fromBinary(HeaderSchema, bytes);
    const drawn = Object.entries(header).filter(([name]) => !name.startsWith('$') && this.random.chance(0.4));
    const content = this.random.pick([this.charterInForce(), this.space.trustView(this.space.state.lists)]);
    return this.record(liar, content, { header: Object.fromEntries(drawn) });
  }

  private fork(liar: string): Uint8Array {
    const place: StreamPlace = {
      ...this.space.place(liar),
      sequence: Math.max(1, headOf(this.space.state, liar).sequence),
    };
    return this.space.recordAt({ ...place, createdAt: place.createdAt + 1n }, this.charterInForce()).value;
  }

  private signedByAnother(liar: string): Uint8Array {
    const other = this.random.pick(this.network.members.filter(({ id }) => id !== liar));
    return this.record(liar, this.charterInForce(), {
      signer: this.space.member(liar).recordSigner,
      header: { sender: other.id },
    });
  }

  private flipped(): Uint8Array {
    const value = Buffer.from(this.random.pick(this.space.log));
    if (value.length === 0) return value;
    const at = this.random.between(0, value.length - 1);
    value.writeUInt8(value.readUInt8(at) ^ (1 << this.random.between(0, 7)), at);
    return value;
  }

  private note(liar: string, size: bigint): Uint8Array {
    const body = formatCheckpoint({
      origin: `joinder/${this.spaceId}`,
      size,
      root: this.random.bytes(32),
      rules: this.random.bytes(32),
    });
    const { checkpoint } = this.space.member(liar).keys;
    const line = cosign({
      checkpointBody: body,
      name: `joinder/${liar}`,
      seconds: BigInt(Math.floor(this.network.clock.nowMs / 1000)),
      key: checkpoint.privateKey,
      publicKeyRaw: checkpoint.spki.subarray(-RAW_KEY_BYTES),
    });
    return Buffer.from(formatNote(body, [line]), 'utf8');
  }
}
