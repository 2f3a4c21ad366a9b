import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { type Charter, CharterSchema, encode } from '#libs/contracts';
import { formatProof, type HistoryRecord, type Proof, type ProofReport, verifyProof } from '#libs/proof';
import { changesRules, charterBody, listInForce, parseHeader, type RecordContent } from '#libs/protocol';
import { aMember, aSuccessorList, aTrustList, ProofSpace, type TestMember, TestSpace } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { BOMBS, field, LARGE } from './bombs.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const FLOOD = 1000;

/** A space with a fork, two lists and two charters, all of which a checkpoint rests on. */
interface Case {
  readonly made: ProofSpace;
  readonly people: readonly TestMember[];
}

describe('K10 a proof from which something was taken that its checkpoint rests on', () => {
  let proof: Proof;
  let withRevokedCosigner: Proof;
  let pin: Uint8Array;

  beforeAll(async () => {
    const { made, people } = await aCase();
    const message = made.message('nl');
    const { keyIdHex } = made.space.member('bg').keys.checkpoint;
    const revoke = { kind: 'revoke', keyIdHex, compromisedSinceMs: null } as const;
    const list = aSuccessorList(listInForce(made.space.state), [revoke], people);
    made.append(made.space.record('hu', made.space.trustView([list])).value);
    proof = await made.prove(message, { cosigners: ['fr', 'hu', 'nl', 'ro'] });
    withRevokedCosigner = await made.prove(message, { cosigners: ['bg', 'fr', 'hu', 'nl'] });
    pin = made.pin;
  });

  it('K10 says yes while it is whole, and names lists, charters and forks', () => {
    const { ok, facts } = report(proof, pin);
    const told = facts?.restsOn.map(({ what }) => what).join('\n') ?? '';
    expect(ok).toBe(true);
    for (const words of ['list 1', 'list 2', 'list 3', 'charter 1 of', 'charter 2 of', 'ro forked', 'bg signs']) {
      expect(told).toContain(words);
    }
  });

  it('K10 says no, whatever is taken', () => {
    const rules = proof.history.filter((record) => kindOf(record) !== 'senderKey');
    expect(rules.length).toBeGreaterThan(8);
    const believed = rules.filter((left) => report(without(proof, left), pin).ok);
    expect(believed.map(({ position }) => position)).toEqual([]);
  });

  it('K10 says no where the list that revoked a cosigner is left out, so that its key would fill the quorum', () => {
    const view = withRevokedCosigner.history.findLast((record) => kindOf(record) === 'trustView');
    if (view === undefined) throw new Error('the test has no list');
    expect(codes(report(withRevokedCosigner, pin))).toEqual(['cosignatures KEY_REVOKED']);
    expect(codes(report(without(withRevokedCosigner, view), pin))).toEqual(['history HISTORY_INCOMPLETE']);
  });
});

/** The charter in force, with as much beside it as fits a record. */
const LARGE_CHARTERS: readonly (readonly [string, string, (space: TestSpace) => Uint8Array])[] = [
  ['with a list beside it', 'E_CHARTER', (space) => bodyOf(space.charterContent(inForce(space), aLargeList()))],
  [
    'with bytes behind it that no field has',
    'E_PARSE',
    (space) => Buffer.concat([bodyOf(space.charterContent(inForce(space))), field(3, Buffer.alloc(LARGE - 5_000))]),
  ],
  [
    'with more members than a charter has',
    'E_PARSE',
    (space) => {
      const members = Array.from({ length: 50_500 }, (_, n) => `hu-${String(n).padStart(13, '0')}`);
      return charterBody(encode(CharterSchema, { ...inForce(space), members }));
    },
  ],
];

describe('S8 a flood of records without effect', () => {
  it('S8 row 59 leaves a proof small and quick, with the same answer as one that tells all', async () => {
    const { made } = await aCase();
    flood(made);
    const message = made.message('nl');
    const cosigners = { cosigners: ['bg', 'fr', 'hu', 'nl'] };
    const file = Buffer.from(formatProof(await made.prove(message, cosigners)), 'utf8');
    expect(file.length).toBeLessThan(1_000_000);
    const began = performance.now();
    const short = verifyProof(file, { pin: made.pin });
    expect(performance.now() - began).toBeLessThan(1000);
    const whole = report(await made.prove(message, { ...cosigners, whole: true }), made.pin);
    expect([short.ok, whole]).toEqual([true, short]);
  }, 60_000);

  it('S4 row 45 leaves a proof small and quick behind fifty values of 1 MB of each kind', async () => {
    const { made } = await aCase();
    for (const [, bomb] of BOMBS) for (let n = 0; n < 50; n += 1) made.append(bomb(made.space, 'nl'));
    const message = made.message('nl');
    const proof = await made.prove(message, { cosigners: ['bg', 'fr', 'hu', 'nl'] });
    const file = Buffer.from(formatProof(proof), 'utf8');
    expect(file.length).toBeLessThan(1_000_000);
    const since = process.threadCpuUsage();
    expect(verifyProof(file, { pin: made.pin }).ok).toBe(true);
    expect(process.threadCpuUsage(since).user).toBeLessThan(1_000_000);
  }, 60_000);

  it.each(LARGE_CHARTERS)(
    'S8 row 59 leaves a proof small and quick behind sixty charters of 900 kB, published again %s',
    async (_, code, bodyOf) => {
      const { made } = await aCase();
      const body = bodyOf(made.space);
      expect(body.length).toBeGreaterThan(900_000);
      for (let n = 0; n < 60; n += 1) {
        const step = made.append(made.space.record('hu', { kind: 'charter', body }).value);
        expect([step.code, changesRules(step.effects)]).toEqual([code, false]);
      }
      const proof = await made.prove(made.message('nl'), { cosigners: ['bg', 'fr', 'hu', 'nl'] });
      const file = Buffer.from(formatProof(proof), 'utf8');
      expect(file.length).toBeLessThan(1_000_000);
      const since = process.threadCpuUsage();
      expect(verifyProof(file, { pin: made.pin }).ok).toBe(true);
      expect(process.threadCpuUsage(since).user).toBeLessThan(1_000_000);
    },
    60_000,
  );

  /** Votes that are taken back, the charter in force published again, lists that stand already: all accepted, none with an effect. */
  function flood(made: ProofSpace): void {
    const { space } = made;
    const other = (fill: number) =>
      space.charterContent(space.nextCharter({ agreementCommitment: new Uint8Array(32).fill(fill) }));
    for (let n = 0; n < FLOOD; n += 1) {
      const kinds = [
        () => other(n % 200),
        () => space.charterContent(inForce(space)),
        () => space.trustView(space.state.lists),
      ];
      const content = kinds[n % kinds.length]?.();
      if (content !== undefined) made.append(space.record('hu', content).value);
    }
  }
});

function inForce({ state }: TestSpace): Charter {
  if (state.charter === null) throw new Error('the test has no charter');
  return state.charter.charter;
}

function bodyOf({ body }: RecordContent): Uint8Array {
  return body;
}

/** A list of strangers that is in order, with as many and as large certificates as go into a record. */
function aLargeList(): TrustList {
  const members = Array.from({ length: 15 }, (_, n) => aMember(`zz-${String(n).padStart(2, '0')}`));
  const certificates = () => Array.from({ length: 15 }, () => randomBytes(4_000));
  return aTrustList(members, { members: members.map(({ draft }) => ({ ...draft, certificates: certificates() })) });
}

async function aCase(): Promise<Case> {
  const people = [...MEMBERS, 'fr'].map((id) => aMember(id));
  const list = aTrustList(people);
  const space = new TestSpace(people);
  space.know(list);
  const charter = space.charter({ members: MEMBERS });
  space.accept(space.record('nl', space.charterContent(charter, list)));
  for (const id of ['bg', 'hu', 'ro']) space.accept(space.record(id, space.charterContent(charter)));
  fork(space, 'ro');
  space.accept(space.record('hu', space.trustView([aSuccessorList(list, [{ kind: 'renew' }], people)])));
  const next = space.nextCharter({ members: [...MEMBERS, 'fr'].sort() });
  for (const id of ['bg', 'hu', 'nl', 'fr']) space.accept(space.record(id, space.charterContent(next)));
  await space.shareKey('nl');
  return { made: ProofSpace.copyOf(space, [list]), people };
}

function fork(space: TestSpace, sender: string): void {
  const place = space.place(sender);
  const content = space.trustView(space.state.lists);
  space.accept(space.recordAt(place, content));
  space.append(space.recordAt({ ...place, createdAt: place.createdAt + 1n }, content).value);
}

function report(proof: Proof, pin: Uint8Array): ProofReport {
  return verifyProof(Buffer.from(formatProof(proof), 'utf8'), { pin });
}

function codes({ checks }: ProofReport): string[] {
  return checks.flatMap((check) => (check.outcome === 'failed' ? [`${check.name} ${check.code}`] : []));
}

function kindOf({ header }: HistoryRecord): string | undefined {
  return parseHeader(header)?.kind;
}

function without(proof: Proof, left: HistoryRecord): Proof {
  return { ...proof, history: proof.history.filter((record) => record !== left) };
}
