import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { type Signature, SignatureSchema } from '#libs/contracts';
import { ArchiveRepository, READ_AT_ONCE } from '#libs/exchange';
import { MAX_TIME, parseHeader, type RecordHeader, VERDICT } from '#libs/protocol';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { anyHeader } from '../../libs/protocol/src/any-header.testing.js';
import { LedgerNetwork } from '../network/ledger-network.js';

const VERDICTS = Object.values(VERDICT);
const MAX_SIGNATURES = 8;
const MAX_SIGNATURE_BYTES = 512;

const bytes = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength });

const signature: fc.Arbitrary<Signature> = fc
  .record({
    keyId: bytes(0, 64),
    value: bytes(0, MAX_SIGNATURE_BYTES),
    batchPath: fc.array(bytes(0, 64), { maxLength: 32 }),
  })
  .map((fields) => create(SignatureSchema, fields));

/** What can stand at a position: any header that the parser accepts, any verdict, any time, and whatever else came with it. */
const anyPosition = fc.record({
  header: anyHeader,
  verdict: fc.constantFrom(...VERDICTS),
  t: fc.oneof(fc.constantFrom(0n, 1n, MAX_TIME), fc.bigInt({ min: 0n, max: MAX_TIME })),
  identity: bytes(32, 32),
  signatures: fc.array(signature, { maxLength: MAX_SIGNATURES }),
  body: fc.option(bytes(0, 200)),
});
type Position = typeof anyPosition extends fc.Arbitrary<infer One> ? One : never;

let network: LedgerNetwork;
let archive: ArchiveRepository;

beforeAll(async () => {
  network = await LedgerNetwork.start(['hu']);
  archive = network.gateway('hu').get(ArchiveRepository);
}, 60_000);

afterAll(() => network?.stop());

/** A record is known to be of its sender where more than its signature was judged. */
function rowOf(at: Position, i: number) {
  const { verdict, header: headerBytes, t, identity, signatures, body } = at;
  const header = parseHeader(headerBytes);
  if (header === null) throw new Error('the parser accepts it');
  const received = verdict === VERDICT.OK || verdict >= VERDICT.E_RECIPIENTS;
  const isJudged = verdict <= VERDICT.DUPLICATE || verdict >= VERDICT.E_CHAIN;
  const record = isJudged ? { position: BigInt(i), header, identity, headerBytes, signatures, body } : null;
  return {
    step: { position: BigInt(i), t, verdict, received, identity, record },
    envelope: { headerBytes, signatures: [...signatures] },
    body,
    skeleton: null,
  };
}

const placeOf = ({ sender, epoch, sequence }: RecordHeader): string => `${sender} ${epoch} ${sequence}`;

/** One place of a stream is received once, and one id of a sender accepted once: that is judged before anything is stored. */
function possible(all: readonly Position[]): Position[] {
  const seen = new Set<string>();
  return all.filter(({ header: headerBytes }) => {
    const header = parseHeader(headerBytes);
    const place = header ? placeOf(header) : '';
    return !seen.has(place) && seen.add(place);
  });
}

async function stored(rows: readonly ReturnType<typeof rowOf>[]): Promise<number> {
  const { dataSource, transaction } = network.gateway('hu').setup.database;
  const [space] = await dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  const { space_no: spaceNo } = space;
  await transaction.runAsApplier((tx) => archive.store(tx, spaceNo, { rows, runs: [], storedAt: new Date() }));
  return spaceNo;
}

describe('row 43: whatever the parser accepts, under whichever verdict', () => {
  it('S1 is stored in rows and read back as it was, and found as what it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPosition, { minLength: 20, maxLength: 50 }), async (drawn) => {
        const positions = possible(drawn);
        const rows = positions.map(rowOf);
        const spaceNo = await stored(rows);
        const back = await archive.read(spaceNo, { from: 0n, limit: rows.length });
        expect(
          back.map(({ verdict, t, header, body }) => ({ verdict, t, header: hex(header), body: hex(body) })),
        ).toEqual(
          positions.map(({ verdict, t, header, body }) => ({ verdict, t, header: hex(header), body: hex(body) })),
        );
        expect(back.map((one) => one.signatures.map(({ value, batchPath }) => [value, ...batchPath].map(hex)))).toEqual(
          positions.map((one) => one.signatures.map(({ value, batchPath }) => [value, ...batchPath].map(hex))),
        );
        const received = rows.flatMap(({ step }) => (step.received && step.record ? [step.record.header] : []));
        const accepted = rows.flatMap(({ step }) =>
          step.verdict === VERDICT.OK && step.record ? [step.record.header] : [],
        );
        const keys = {
          heads: new Map(),
          received: received.map(keyOf),
          messageIds: accepted.flatMap((header) => (header.kind === 'business' ? [header] : [])),
          senderKeyIds: [],
        };
        const history = await archive.history({ spaceNo, before: BigInt(rows.length) }, keys);
        expect(history.received.map((one) => `${one.sender} ${one.epoch} ${one.sequence}`).sort()).toEqual(
          received.map(placeOf).sort(),
        );
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('single positions', () => {
  it('S8 are read a few at once, so that no question reads more than 8 MiB', async () => {
    const positions = Array.from({ length: READ_AT_ONCE + 1 }, (_, i) => BigInt(i));
    await expect(archive.readAt(999_999, positions)).rejects.toThrow(RangeError);
    expect(await archive.readAt(999_999, positions.slice(1))).toEqual([]);
  });
});

function keyOf({ sender, epoch, sequence }: RecordHeader) {
  return { sender, epoch, sequence };
}

function hex(value: Uint8Array | null): string | null {
  return value && Buffer.from(value).toString('hex');
}
