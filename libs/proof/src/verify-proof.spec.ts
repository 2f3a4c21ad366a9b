import { beforeAll, describe, expect, it } from '@jest/globals';

import { aProvenMessage, ProofSpace, aMember, aSuccessorList, aTrustList, TestSpace } from '#libs/testing';
import { leafData, parseLeafData } from '#libs/tlog';

import type { Proof } from './proof.js';
import type { ProofCode } from './proof.errors.js';
import { formatProof } from './proof-json.js';
import type { ProofCheckName, ProofDemand } from './report.js';
import { verifyProof } from './verify-proof.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];

let made: ProofSpace;
let message: ReturnType<ProofSpace['message']>;
let proof: Proof;

beforeAll(async () => {
  made = await ProofSpace.of({ members: MEMBERS });
  message = made.message('nl');
  made.message('hu');
  proof = await made.prove(message);
});

const fileOf = (changed: Proof) => Buffer.from(formatProof(changed), 'utf8');
const report = (changed: Proof, demand?: ProofDemand, pin = made.pin) =>
  verifyProof(fileOf(changed), demand ? { pin, demand } : { pin });

function failure(changed: Proof, demand?: ProofDemand): readonly [ProofCheckName, ProofCode] | 'yes' {
  const failed = report(changed, demand).checks.find((check) => check.outcome === 'failed');
  return failed ? [failed.name, failed.code] : 'yes';
}

describe('a proof that all members cosigned', () => {
  it('holds, and says what it proves', () => {
    expect(report(proof)).toMatchObject({
      ok: true,
      demand: { kind: 'existence' },
      facts: {
        position: '8',
        sender: 'nl',
        recipients: MEMBERS,
        members: MEMBERS,
        quorum: 3,
        listVersion: '1',
        keyRevokedLater: false,
        contentType: null,
      },
    });
    expect(
      report(proof)
        .facts?.cosigners.map(({ member, size }) => `${member} ${size}`)
        .sort(),
    ).toEqual(MEMBERS.map((member) => `${member} 10`));
  });

  it('survives second lists and charters, batches, retired keys, P-256 and two sizes', async () => {
    const rich = await aProvenMessage();
    expect(report(rich.proof, undefined, rich.pin)).toMatchObject({
      ok: true,
      facts: { listVersion: '4', contentType: 'joinder.exchange.v1.Opened' },
    });
  });

  it('gives the same file for the same proof', () => {
    expect(fileOf(proof).equals(fileOf(structuredClone(proof)))).toBe(true);
  });

  it.each(MEMBERS)('shows delivery to %s', (member) => {
    expect(failure(proof, { kind: 'delivery', member })).toBe('yes');
  });
});

describe('cosignatures', () => {
  it.each<[string[], ReturnType<typeof failure>]>([
    [['bg', 'hu', 'nl'], 'yes'],
    [
      ['hu', 'nl'],
      ['existence', 'QUORUM_MISSING'],
    ],
  ])('of %j of four members', async (cosigners, expected) => {
    expect(failure(await made.prove(message, { cosigners }))).toEqual(expected);
  });

  it('of the recipient alone show delivery to it, and not to another', async () => {
    const receipt = await made.prove(message, { cosigners: ['hu'] });
    expect(failure(receipt, { kind: 'delivery', member: 'hu' })).toBe('yes');
    expect(failure(receipt, { kind: 'delivery', member: 'ro' })).toEqual(['delivery', 'NOT_COSIGNED_BY_IT']);
    expect(failure(receipt, { kind: 'delivery', member: 'fr' })).toEqual(['delivery', 'NOT_A_RECIPIENT']);
  });

  it('over different sizes count together', async () => {
    const early = ['bg', 'hu'].map((member) => made.cosigned(member, 9));
    const spread = await made.prove(message, { cosigners: ['nl'], cosigned: early });
    expect(spread.checkpoints).toHaveLength(2);
    expect(failure(spread)).toBe('yes');
    expect(failure({ ...spread, checkpoints: spread.checkpoints.toReversed() })).toEqual([
      'inclusion',
      'POSITION_ORDER',
    ]);
  });

  it('count once for each member', async () => {
    const [early, late] = [made.cosigned('bg', 9), await made.prove(message, { cosigners: ['bg', 'hu'] })];
    const { checkpoints } = await made.prove(message, { cosigners: [], cosigned: [early] });
    const twice = { ...late, checkpoints: [...checkpoints, ...late.checkpoints] };
    expect(failure(twice)).toEqual(['cosignatures', 'COSIGNED_TWICE']);
  });

  it('of another space do not count', async () => {
    const [checkpoint] = proof.checkpoints;
    const note = checkpoint?.note.replace(/^joinder\/.*/, `joinder/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`);
    const foreign = { note: note ?? '', path: checkpoint?.path ?? [] };
    expect(failure({ ...proof, checkpoints: [foreign] })).toEqual(['cosignatures', 'ORIGIN_MISMATCH']);
  });

  it('must be there', () => {
    expect(failure({ ...proof, checkpoints: [] })).toEqual(['inclusion', 'QUORUM_MISSING']);
  });
});

describe('members and keys that do not count', () => {
  it('somebody of the list who is not in the charter cosigns in vain', async () => {
    const members = MEMBERS.map((id) => aMember(id));
    const list = aTrustList(members);
    const space = new TestSpace(members.filter(({ id }) => id !== 'ro'));
    space.know(list);
    const charter = space.charter();
    space.accept(space.record('nl', space.charterContent(charter, list)));
    for (const id of ['bg', 'hu']) space.accept(space.record(id, space.charterContent(charter)));
    await space.shareKey('nl');
    const three = ProofSpace.copyOf(space, [list]);
    const sent = three.message('nl');
    const { note, size } = three.cosigned('nl');
    const outsider = { member: 'ro', size, note: note.replace('joinder/nl', 'joinder/ro') };
    const padded = await three.prove(sent, { cosigned: [outsider] });
    expect(report(padded, undefined, three.pin).checks).toContainEqual(
      expect.objectContaining({ name: 'cosignatures', code: 'NOT_A_MEMBER' }),
    );
  });

  it('a checkpoint key that was revoked since does not cosign, a record key that was is told', async () => {
    const members = MEMBERS.map((id) => aMember(id));
    const own = await ProofSpace.of({ members });
    const sent = own.message('nl');
    const revoke = (member: string, use: 'record' | 'checkpoint') =>
      ({ kind: 'revoke', keyIdHex: own.space.member(member).keys[use].keyIdHex, compromisedSinceMs: null }) as const;
    const next = aSuccessorList(own.lists[0] ?? fail(), [revoke('bg', 'checkpoint'), revoke('nl', 'record')], members);
    own.append(own.space.record('hu', own.space.trustView([next])).value);
    const without = await own.prove(sent, { cosigners: ['hu', 'nl', 'ro'] });
    expect(report(without, undefined, own.pin)).toMatchObject({
      ok: true,
      facts: { keyRevokedLater: true, listVersion: '2' },
    });
    expect(report(await own.prove(sent), undefined, own.pin).checks).toContainEqual(
      expect.objectContaining({ name: 'cosignatures', code: 'KEY_REVOKED' }),
    );
  });
});

describe('what is left out, moved or added', () => {
  it.each<[string, ProofCheckName, ProofCode, () => Proof]>([
    ['the opening', 'rules', 'E_MEMBER', () => ({ ...proof, history: proof.history.slice(1) })],
    ['all history', 'message', 'E_MEMBER', () => ({ ...proof, history: [] })],
    ['the signature of a recipient under the charter', 'rules', 'E_RECIPIENTS', () => without(1)],
    ['the sender key', 'message', 'E_SENDER_KEY', () => without(6)],
    ['two records in another order', 'rules', 'POSITION_ORDER', () => swapped(1, 2)],
    ['a record twice', 'rules', 'POSITION_ORDER', () => ({ ...proof, history: proof.history.toSpliced(1, 0, at(1)) })],
    ['the lists', 'lists', 'PIN_MISMATCH', () => ({ ...proof, lists: [] })],
    [
      'list 1 with its signatures',
      'lists',
      'LIST_SIGNATURES',
      () => ({ ...proof, lists: made.lists.map(({ signedBytes }) => signedBytes) }),
    ],
    [
      'a clear body',
      'rules',
      'BODY_MISSING',
      () => ({ ...proof, history: proof.history.with(2, { ...at(2), body: null }) }),
    ],
    ['a sender key as the message', 'format', 'NOT_A_MESSAGE', () => ({ ...proof, message: at(6) })],
    [
      'the message at another position',
      'inclusion',
      'ROOT_MISMATCH',
      () => ({ ...proof, message: { ...proof.message, position: 9n } }),
    ],
    [
      'the message beyond the log',
      'inclusion',
      'INDEX_RANGE',
      () => ({ ...proof, message: { ...proof.message, position: 10n } }),
    ],
  ])('%s: %s %s', (_, check, code, changed) => {
    const failed = report(changed()).checks.flatMap((one) =>
      one.outcome === 'failed' ? [`${one.name} ${one.code}`] : [],
    );
    expect(failed).toContain(`${check} ${code}`);
  });

  const at = (index: number) => proof.history[index] ?? fail();
  const without = (index: number) => ({ ...proof, history: proof.history.toSpliced(index, 1) });
  const swapped = (a: number, b: number) => ({ ...proof, history: proof.history.with(a, at(b)).with(b, at(a)) });
});

describe('a refusal of the members', () => {
  it('is no message', async () => {
    const again = made.append(made.space.message('nl', {}, { header: { contractDigest: new Uint8Array(32) } }).value);
    expect(again.code).toBe('E_SCHEMA');
    expect(failure(await made.prove(again))).toEqual(['message', 'NOT_ACCEPTED']);
  });

  it('does not become one by a log that all of them forge together', async () => {
    const own = await ProofSpace.of({ members: MEMBERS });
    const signer = own.space.member('hu').recordSigner;
    const { value } = own.space.message('nl', {}, { signer, header: { keyId: signer.keyId } });
    const forged = own.append(value);
    expect(forged.code).toBe('E_SENDER');
    const said = parseLeafData(forged.leafData);
    const record = own.steps.at(-1)?.record ?? null;
    expect(record).toBeNull();
    const leaf = leafData({ ...said, verdict: 0 });
    own.steps.splice(-1, 1, {
      ...forged,
      leafData: leaf,
      verdict: 0,
      code: 'OK',
      record: own.unjudged(forged.position, value),
    });
    const proofOfLie = await own.prove(own.steps.at(-1) ?? fail());
    expect(report(proofOfLie, undefined, own.pin).checks).toContainEqual(
      expect.objectContaining({ name: 'message', code: 'E_SENDER' }),
    );
  });
});

describe('a space in which somebody forked', () => {
  it('is proved with the fork, without which a later charter does not act', async () => {
    const forked = await aForkedSpace();
    const whole = await forked.prove(forked.message('nl'), { cosigners: ['bg', 'fr', 'hu', 'nl'] });
    expect(report(whole, undefined, forked.pin)).toMatchObject({
      ok: true,
      facts: { members: ['bg', 'fr', 'hu', 'nl', 'ro'] },
    });
    const hidden = whole.history.filter(({ leaf }) => parseLeafData(leaf).verdict === 0);
    expect(report({ ...whole, history: hidden }, undefined, forked.pin).checks).toContainEqual(
      expect.objectContaining({ name: 'rules', code: 'E_MEMBER' }),
    );
  });

  /** FR joins by a charter that RO, which forked, did not vote for. */
  async function aForkedSpace(): Promise<ProofSpace> {
    const members = [...MEMBERS, 'fr'].map((id) => aMember(id));
    const list = aTrustList(members);
    const space = new TestSpace(members);
    space.know(list);
    const charter = space.charter({ members: MEMBERS });
    space.accept(space.record('nl', space.charterContent(charter, list)));
    for (const id of ['bg', 'hu', 'ro']) space.accept(space.record(id, space.charterContent(charter)));
    const place = space.place('ro');
    space.accept(space.recordAt(place, space.trustView([list])));
    space.append(space.recordAt({ ...place, createdAt: place.createdAt + 1n }, space.trustView([list])).value);
    const next = space.nextCharter({ members: [...MEMBERS, 'fr'].sort() });
    for (const id of ['bg', 'hu', 'nl', 'fr']) space.accept(space.record(id, space.charterContent(next)));
    await space.shareKey('nl');
    return ProofSpace.copyOf(space, [list]);
  }
});

function fail(): never {
  throw new Error('the test has no such part');
}
