import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import {
  AgreementCommentedSchema,
  contractDigest,
  decodeCanonical,
  encode,
  PayloadSchema,
  SenderKeyBodySchema,
  uuidBytes,
} from '#libs/contracts';
import {
  type BuiltHeader,
  buildHeader,
  createSenderKey,
  encodeRecord,
  type RecordContent,
  sealPayload,
  SenderKey,
  signBatch,
  type StreamPlace,
} from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { signer } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { LedgerNetwork } from '../network/ledger-network.js';

const SLOW_MS = 120_000;
const MEMBERS = ['bg', 'cz', 'hu', 'nl', 'ro'];
/** Who cannot open what NL seals. */
const BLIND = ['bg', 'cz', 'ro'];
const EMPTY_ROOT = Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex');
const MESSAGES = 1000;
const BATCH = 50;

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
  await network.open('nl');
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

interface Drafted {
  readonly built: BuiltHeader;
  readonly body: Uint8Array;
}

/** The stream of a dishonest NL behind its head: a sender key whose wraps for some are noise, and messages under it. */
async function sealedAgainst(blind: readonly string[], count: number): Promise<Uint8Array[]> {
  const [head] = await network
    .gateway('hu')
    .query<{ sequence: string; identity: Uint8Array }>(
      `select sequence, identity from sender_head where member = 'nl'`,
    );
  const { record } = network.members.find(({ id }) => id === 'nl')!.keys;
  const key = signer(record);
  let last = { sequence: Number(head!.sequence), identity: head!.identity };
  const place = (): StreamPlace => ({
    spaceId: uuidBytes(network.spaceId),
    sender: 'nl',
    keyId: key.keyId,
    epoch: 1,
    sequence: last.sequence + 1,
    previous: last.identity,
    createdAt: BigInt(network.clock.nowMs),
    seenSize: 0n,
    seenRoot: EMPTY_ROOT,
  });
  const drafts: Drafted[] = [];
  const push = (content: RecordContent): BuiltHeader => {
    const built = buildHeader(place(), content);
    drafts.push({ built, body: content.body });
    last = { sequence: last.sequence + 1, identity: built.identity };
    return built;
  };

  const recipients = MEMBERS.map((member) => ({ member, sealing: network.list.activeKey(member, 'sealing')! }));
  const created = await createSenderKey({ ...place(), recipients });
  const body = decodeCanonical(SenderKeyBodySchema, created.content.body)!;
  for (const member of blind) body.wraps[MEMBERS.indexOf(member)]!.ct = randomBytes(48);
  const { identity } = push({ ...created.content, body: encode(SenderKeyBodySchema, body) });
  const senderKey = new SenderKey(identity, created.secret);
  for (let i = 0; i < count; i += 1) {
    const messageId = uuidBytes(uuid());
    const sealed = sealPayload({ payload: aComment(), compressible: false, senderKey, place: place(), messageId });
    push({
      kind: 'business',
      ...sealed,
      messageId,
      inReplyTo: null,
      correlationId: null,
      recipients: MEMBERS,
      contractDigest,
      urgent: false,
    });
  }
  return signedInBatches(drafts, key);
}

function signedInBatches(drafts: readonly Drafted[], key: ReturnType<typeof signer>): Uint8Array[] {
  return Array.from({ length: Math.ceil(drafts.length / BATCH) }, (_, i) => {
    const part = drafts.slice(i * BATCH, (i + 1) * BATCH);
    const signatures = signBatch(
      part.map(({ built }) => built.identity),
      key,
    );
    return part.map(({ built, body }, n) => encodeRecord({ header: built.bytes, signatures: [signatures[n]!], body }));
  }).flat();
}

function aComment(): Uint8Array {
  const message = create(AgreementCommentedSchema, {
    agreementId: uuidBytes(uuid()),
    draftPosition: 1n,
    clause: '1',
    text: 'a remark',
    author: 'Anna Voorbeeld',
  });
  const typeName = AgreementCommentedSchema.typeName;
  return encode(PayloadSchema, create(PayloadSchema, { typeName, message: encode(AgreementCommentedSchema, message) }));
}

it(
  'K8 N3: what three recipients cannot open is told to all recipients, in few answers of each however many there are',
  async () => {
    const values = await sealedAgainst(BLIND, MESSAGES);
    await network.append(logTopic(network.spaceId, 0n), values);
    await network.settle([...BLIND, 'hu']);
    for (const { told, answers } of await answersAtHu()) {
      expect(told).toBe(MESSAGES);
      expect(answers).toBeLessThanOrEqual(20);
    }
    const [opened] = await network.gateway('hu').query<{ n: number }>('select count(*)::int as n from ledger');
    expect(opened?.n).toBe(MESSAGES);
  },
  SLOW_MS,
);

it(
  'K8 a thousand that trickle in over a hundred seconds are told to all recipients in few answers of each as well',
  async () => {
    const before = await answersAtHu();
    const values = await sealedAgainst(BLIND, MESSAGES);
    const topic = logTopic(network.spaceId, 0n);
    for (let sent = 0; sent < values.length; sent += values.length / 100) {
      await network.append(topic, values.slice(Math.ceil(sent), Math.ceil(sent + values.length / 100)));
      for (const id of [...BLIND, 'hu']) for (const worker of network.gateway(id).workers) await worker.step();
      network.clock.nowMs += 1000;
    }
    await network.settle([...BLIND, 'hu']);
    const after = await answersAtHu();
    for (const [i, { member, told, answers }] of after.entries()) {
      expect([member, told - before[i]!.told]).toEqual([BLIND[i], MESSAGES]);
      expect(answers - before[i]!.answers).toBeLessThanOrEqual(20);
    }
  },
  3 * SLOW_MS,
);

/** What HU was told by each that cannot open what NL seals, and in how many answers. */
const answersAtHu = () =>
  network.gateway('hu').query<{ member: string; told: number; answers: number }>(
    `select m.member, (select count(*)::int from refusal_answer a where a.member = m.member and code = 60) as told,
       (select count(*)::int from log_record l where l.sender = m.member and kind = 1 and verdict = 0) as answers
     from unnest($1::text[]) as m (member) order by 1`,
    [BLIND],
  );

it(
  'K8 a sender with more reasons than one look reads keeps no other from its answer',
  async () => {
    await network.send('hu');
    await network.settle(['bg', 'hu']);
    const bg = network.gateway('bg');
    const left = () =>
      bg.query<{ sender: string }>(
        `select distinct sender from reaction join log_record using (space_no, position) where reaction.kind = 'refused'`,
      );
    await bg.query(
      `insert into reaction (space_no, position, kind, detail)
       select space_no, position, 'refused', jsonb_build_object('code', 64, 'field', position::text, 'rule', 'a test says so')
       from ((select * from log_record where sender = 'nl' and kind = 1 and received order by position limit 200)
         union all (select * from log_record where sender = 'hu' and kind = 1 and received order by position desc limit 1)) as asked`,
    );
    expect(await left()).toHaveLength(2);
    network.clock.nowMs += 1000;
    await bg.step('reactor');
    expect(await left()).toEqual([{ sender: 'nl' }]);
  },
  SLOW_MS,
);

it(
  'N3 a recipient that could not open a message gets the next under a new sender key, at most one a minute',
  async () => {
    await network.startOver();
    await network.open('nl');
    const [bg, hu] = [network.gateway('bg'), network.gateway('hu')];
    const keysOfHu = async (): Promise<number> => {
      const [row] = await bg.query<{ n: number }>(
        `select count(*)::int as n from log_record where sender = 'hu' and kind = 2 and verdict = 0 and cardinality(recipients) = ${MEMBERS.length}`,
      );
      return row?.n ?? 0;
    };
    const refusedAtBg = async (): Promise<void> => {
      const sent = await network.send('hu');
      await network.settle(['bg', 'hu']);
      await bg.query(
        `insert into reaction (space_no, position, kind, detail)
         select space_no, position, 'refused', '{"code": 60, "field": "", "rule": ""}' from log_record where message_id = '${sent.messageId}'`,
      );
      await network.settle(['bg', 'hu'], 2000);
      expect(
        await hu.query(`select from refusal_answer join log_record l on l.position = refused_position
          where code = 60 and message_id = '${sent.messageId}'`),
      ).toHaveLength(1);
    };
    await refusedAtBg();
    const before = await keysOfHu();
    network.clock.nowMs += 60_000;
    await refusedAtBg();
    expect(await keysOfHu()).toBe(before + 1);
    await refusedAtBg();
    expect(await keysOfHu()).toBe(before + 1);
  },
  SLOW_MS,
);
