import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { v7 as uuid } from 'uuid';
import { decodeCanonical, SignedTrustListSchema, uuidBytes } from '#libs/contracts';
import { SpaceOpening } from '#libs/exchange';
import { OnceRequest } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { parseProof, verifyProof } from '#libs/proof';
import { trustViewBody, VERDICT } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aRecord } from '#libs/testing';
import type { Action } from '#libs/vocabulary';
import { emptyRoot, parseLeafData } from '#libs/tlog';
import { DraftAgreement } from '../../libs/member/src/agreements/draft-agreement.service.js';
import { AgreementDto } from '../../libs/member/src/agreements/dto/agreement.dto.js';
import { CaseDoor, type CaseEntry } from '../../libs/member/src/door/case-door.js';
import { ReadSpaces } from '../../libs/member/src/agreements/read-spaces.service.js';
import { SignCharter } from '../../libs/member/src/agreements/sign-charter.service.js';
import { ApprovalRequests } from '../../apps/gateway/src/gate/approvals/approval-requests.service.js';
import type { Person, Role } from '../../libs/people/src/person.js';
import { MakeProof } from '../../apps/gateway/src/case/proofs/make-proof.service.js';
import { CreateRecord } from '../../apps/gateway/src/case/records/create-record.service.js';
import { CreateRecordDto } from '../../apps/gateway/src/case/records/dto/create-record.dto.js';
import { Verifiers } from '../interop/verifiers.js';
import { eventually } from './eventually.js';
import { floodWithout } from './proof-flood.js';
import { TestNetwork } from './test-network.js';

const MEMBERS = ['bg', 'hu', 'nl'];
const START_MS = 120_000;
const SETTLE_MS = 30_000;
const FLOOD_MS = 240_000;

let network: TestNetwork;
let spaceId: string;
let draftId: string;
let messageId: string;

beforeAll(async () => {
  network = await TestNetwork.start(MEMBERS);
  spaceId = await openedSpace();
  draftId = await signedAgreement();
  messageId = await sharedRecord();
}, START_MS);

afterAll(() => network?.stop(), START_MS);

const a = (role: Role): Person => ({ id: role, name: 'Anna Voorbeeld', desk: 'demo', roles: [role] });
const at = <T>(member: string, service: abstract new (...args: never[]) => T): T =>
  network.gateway(member).app.get<T>(service, { strict: false });
const pin = () => network.list.hash;

const entering = (member: string, id: string, role: Role, action: Action): Promise<CaseEntry> =>
  at(member, CaseDoor).enter(id, a(role), action);

async function prove(member: string, options: { messageId?: string; withContent?: boolean; as?: Role } = {}) {
  const { withContent = false, as = 'investigator' } = options;
  const request = { messageId: options.messageId ?? messageId, sender: null, withContent };
  return at(member, MakeProof).of(await entering(member, spaceId, as, 'agreement.read'), request);
}

/** A proof as soon as enough have cosigned. */
async function proofFrom(member: string, options: Parameters<typeof prove>[1] = {}): Promise<Buffer> {
  let file = '';
  await eventually(async () => void (file = await prove(member, options)), SETTLE_MS);
  return Buffer.from(file, 'utf8');
}

async function openedSpace(): Promise<string> {
  const id = uuid();
  await at('nl', SpaceOpening).open(id, MEMBERS, false);
  await takingPart(id, 1);
  return id;
}

function takingPart(id: string, revision: number): Promise<void> {
  return eventually(async () => {
    for (const member of MEMBERS) {
      const space = await at(member, ReadSpaces).one(await entering(member, id, 'liaison', 'agreement.read'));
      expect([space.revision, space.takingPart]).toEqual([revision, MEMBERS]);
    }
  }, SETTLE_MS);
}

async function signedAgreement(): Promise<string> {
  const id = uuid();
  const agreement = plainToInstance(AgreementDto, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    starts: '2020-01-01',
    ends: '2999-12-31',
    members: MEMBERS.map((member) => ({ member, authority: `Demo authority ${member}` })),
    switches: [
      { name: 'permitted-uses', values: ['prosecution'], clause: '4.1' },
      { name: 'record-types', values: ['person'], clause: '3.2' },
      { name: 'default-handling', values: ['H2'], clause: '7.1' },
    ],
  });
  const entry = await entering('nl', spaceId, 'liaison', 'agreement.draft');
  await at('nl', DraftAgreement).draft(onceAs(id), entry, agreement);
  await at('nl', ApprovalRequests).decide(id, { decision: 'approve', reason: 'Read' }, a('prosecutor'));
  for (const member of MEMBERS) {
    await eventually(async () => {
      const signing = await entering(member, spaceId, 'prosecutor', 'agreement.sign');
      const { drafts } = await at(member, ReadSpaces).one(signing);
      const [{ position, identity, commitment }] = drafts as [(typeof drafts)[number]];
      await at(member, SignCharter).sign(signing, { space: spaceId, position, identity, commitment });
    }, SETTLE_MS);
  }
  await takingPart(spaceId, 2);
  return id;
}

/** A request of `nl` under an id of the test. */
function onceAs(id: string): OnceRequest {
  const run: OnceRequest['run'] = (work) => at('nl', Transaction).run(work);
  return Object.assign(Object.create(OnceRequest.prototype), { id, run });
}

async function sharedRecord(): Promise<string> {
  const record = plainToInstance(CreateRecordDto, {
    type: 'person',
    release: ['hu'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'name', value: 'Gabor Minta' }],
  });
  const entry = await entering('nl', spaceId, 'investigator', 'record.create');
  const { messages } = await at('nl', CreateRecord).create(onceAs(uuid()), entry, record);
  const [sent] = messages;
  if (sent === undefined) throw new Error('the record of the test was not sent');
  const approved = { decision: 'approve', reason: 'First of the case' } as const;
  await at('nl', ApprovalRequests).decide(sent.messageId, approved, a('prosecutor'));
  return sent.messageId;
}

describe('a proof of a message', () => {
  it.each(MEMBERS)('made by %s holds for whoever has the pin', async (member) => {
    const report = verifyProof(await proofFrom(member), { pin: pin() });
    expect(report).toMatchObject({
      ok: true,
      facts: {
        spaceId,
        messageId,
        sender: 'nl',
        recipients: ['hu', 'nl'],
        members: MEMBERS,
        quorum: 3,
        contentType: null,
      },
    });
  });

  it('shows delivery to each recipient, and not to one that it was not for', async () => {
    const file = await proofFrom('nl');
    const delivered = (member: string) => verifyProof(file, { pin: pin(), demand: { kind: 'delivery', member } });
    expect(delivered('hu').ok).toBe(true);
    expect(delivered('bg').checks).toContainEqual(
      expect.objectContaining({ name: 'delivery', outcome: 'failed', code: 'NOT_A_RECIPIENT' }),
    );
  });

  it('holds for nobody who pinned another list', async () => {
    const report = verifyProof(await proofFrom('nl'), { pin: Buffer.alloc(32, 1) });
    expect(report.checks).toContainEqual(expect.objectContaining({ name: 'lists', code: 'PIN_MISMATCH' }));
  });

  it('is no wider than it must be: without content it carries no body', async () => {
    const { message, content } = parseProof(await proofFrom('hu'));
    expect([message.body, content]).toEqual([null, null]);
  });

  it.each(['nl', 'hu'])('with content from %s shows what was sealed', async (member) => {
    const file = await proofFrom(member, { withContent: true });
    const { content } = parseProof(file);
    expect(Buffer.from(content?.payload ?? []).toString('utf8')).toContain('Gabor Minta');
    expect(verifyProof(file, { pin: pin() })).toMatchObject({
      ok: true,
      facts: { contentType: 'joinder.record.v1.RecordChanged' },
    });
  });

  it('of a draft shows the text that the charter commits to', async () => {
    const file = await proofFrom('bg', { messageId: draftId, withContent: true, as: 'prosecutor' });
    expect(verifyProof(file, { pin: pin() })).toMatchObject({ ok: true, facts: { recipients: MEMBERS } });
  });
});

describe('a space in which a member forked', () => {
  it('is proved with both records of the fork', async () => {
    await fork('bg');
    const later = await sharedRecord();
    const file = await proofFrom('nl', { messageId: later });
    expect(verifyProof(file, { pin: pin() })).toMatchObject({ ok: true, facts: { messageId: later } });
    const verdicts = parseProof(file).history.map(({ leaf }) => parseLeafData(leaf).verdict);
    expect(verdicts.filter((verdict) => verdict !== VERDICT.OK)).toEqual([VERDICT.E_FORK]);
  });

  /** Two records of one member for one place in its chain, as a gateway restored from an old backup would write them. */
  async function fork(id: string): Promise<void> {
    const { member, database } = network.gateway(id);
    const [head] = await database.dataSource.query<{ epoch: number; sequence: string; identity: Uint8Array }[]>(
      'select epoch, sequence, identity from sender_head join space using (space_no) where space_id = $1 and member = $2',
      [spaceId, id],
    );
    if (head === undefined) throw new Error(`${id} has sent nothing`);
    const place = {
      spaceId: uuidBytes(spaceId),
      sender: id,
      keyId: member.recordSigner.keyId,
      epoch: head.epoch,
      sequence: Number(head.sequence) + 1,
      previous: head.identity,
      seenSize: 0n,
      seenRoot: emptyRoot,
    };
    const list = decodeCanonical(SignedTrustListSchema, network.list.signedBytes);
    if (list === null) throw new Error('the list of the test does not parse');
    const content = { kind: 'trustView', body: trustViewBody([list]) } as const;
    const values = [1n, 2n].map(
      (createdAt) => aRecord({ ...place, createdAt }, content, { signer: member.recordSigner }).value,
    );
    await network.log.writer().append(
      logTopic(spaceId, 0n),
      values.map((value) => ({ value, headers: {} })),
    );
  }
});

describe('there is no proof', () => {
  it.each<[string, string, () => Promise<string>]>([
    ['MESSAGE_NOT_FOUND', 'of a message that nobody sent', () => prove('nl', { messageId: uuid() })],
    ['CONTENT_NOT_HELD', 'of content by one that it was not for', () => prove('bg', { withContent: true })],
    [
      'ACCESS_DENIED',
      'of content for a role that reads none',
      () => prove('nl', { withContent: true, as: 'operations' }),
    ],
  ])('%s: %s', async (code, _, proof) => {
    await expect(proof()).rejects.toMatchObject({ code });
  });

  it('before enough members cosigned', async () => {
    const { dataSource } = network.gateway('bg').database;
    await dataSource.query(`delete from cosignature where member <> 'bg'`);
    await expect(prove('bg')).rejects.toMatchObject({ code: 'NOT_COSIGNED_YET' });
  });

  it('for somebody who is not signed in', async () => {
    const { app } = network.gateway('nl');
    await app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await app.getUrl()}/api/v1/spaces/${spaceId}/messages/${messageId}/proof`);
    expect(answer.status).toBe(401);
  });
});

describe('S8 row 59 a flood of records without effect', () => {
  it(
    'leaves a proof of the gateway under 1 MB, and each program that checks it under 1 s',
    async () => {
      await floodWithout(network, { spaceId, sender: 'hu', times: 1000 });
      const later = await sharedRecord();
      let file = '';
      await eventually(async () => void (file = await prove('nl', { messageId: later })), FLOOD_MS / 2);
      const { facts, ok } = verifyProof(Buffer.from(file, 'utf8'), { pin: pin() });
      expect([ok, facts?.messageId, Number(facts?.position) > 3000]).toEqual([true, later, true]);
      expect(Buffer.byteLength(file)).toBeLessThan(1_000_000);
      const verifiers = Verifiers.build();
      const took = verifiers.time(Buffer.from(file, 'utf8'), pin());
      verifiers.stop();
      process.stderr.write(`a proof of ${file.length} bytes: ${JSON.stringify(took)} ms\n`);
      expect(Object.entries(took).filter(([, ms]) => ms >= 1000)).toEqual([]);
    },
    FLOOD_MS,
  );
});
