import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProof } from '#libs/proof';
import { aSuccessorList } from '#libs/testing';
import { whyNoPython } from '../interop/python.js';
import { paste, unpackInto, writePart } from '../interop/recipe.js';
import { isAgreed, Verifiers } from '../interop/verifiers.js';
import {
  afterRevokedAdmin,
  besideStranger,
  byPlantedKey,
  bySealingKey,
  bySpare,
  first,
  linesOfSpare,
  memberOf,
  noCheckpoint,
  people,
  RENEW,
  secondTextAcrossFields,
  secondTextInSeenRoot,
  signedBy,
  signedByRecordKeys,
  spaceUnder,
  strangers,
  underList,
  underLists,
  underOldSigners,
  unsignedList,
  withCosigners,
  type Forgery,
} from './forgeries.js';

let folder: string;
let verifiers: Verifiers;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-forged-'));
  verifiers = Verifiers.build();
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  verifiers?.stop();
});

describe('S2 row 46 a forged proof gets a no from every verifier', () => {
  it('S3 while one gets a yes by whose lists a key comes back to its owner', async () => {
    expect(await answers(await underLists(linesOfSpare('ro')))).toEqual(everyone('yes'));
  }, 60_000);

  it('S2 while the genuine one gets a yes', async () => {
    const made = await spaceUnder(aSuccessorList(first, RENEW, people));
    expect(await answers({ proof: await made.prove(made.message('nl')), pin: first.hash })).toEqual(everyone('yes'));
  }, 60_000);

  it.each<[string, () => Promise<Forgery>]>([
    ['list 2 without a signature', () => underList(unsignedList())],
    ['list 2 signed by strangers', () => underList(aSuccessorList(first, RENEW, strangers))],
    ['list 2 signed by too few', () => underList(aSuccessorList(first, RENEW, people.slice(0, 2)))],
    ['list 2 signed by retired keys', () => underOldSigners('retired')],
    ['list 2 signed by revoked keys', () => underOldSigners('revoked')],
    ['list 3 signed by a key that list 2 revoked, beside too few', () => afterRevokedAdmin(['bg', 'hu', 'nl'])],
    ['list 3 signed by a key that list 2 revoked, beside enough', () => afterRevokedAdmin(['bg', 'hu', 'nl', 'ro'])],
    ['list 2 signed by a key that no list names, beside enough', besideStranger],
    ['list 2 signed by record keys', () => underList(signedByRecordKeys())],
    ['S3 a list that gives to HU what RO held before', () => underLists(linesOfSpare('hu'))],
    ['S3 a list by which a revoked key counts again', () => underLists(linesOfSpare('ro', 'revoked'))],
    ['a message signed by another member', () => signedBy(memberOf('hu').keys.record)],
    ['a message signed by an admin key of its sender', () => signedBy(memberOf('nl').admin.admin)],
    ['a message signed by the checkpoint key of its sender', () => signedBy(memberOf('nl').keys.checkpoint)],
    ['a message signed by who names the sealing key of its sender', bySealingKey],
    ['a message signed by a record key of its sender that the list revoked', () => bySpare('revoked')],
    ['a message signed by a record key of its sender that the list left out', () => bySpare('dropped')],
    ['a message signed by a record key of its sender that a list of the space revoked', () => bySpare('revoked later')],
    ['N2 a message signed by a key that stands in a certificate', byPlantedKey],
    ['a second text in seen_root', secondTextInSeenRoot],
    ['N2 a second text across the border of two fields', secondTextAcrossFields],
    ['too few cosigners', () => withCosigners(['hu', 'nl'])],
    ['no checkpoint', noCheckpoint],
  ])(
    'S2 %s',
    async (_, forge) => {
      expect(await answers(await forge())).toEqual(everyone('no'));
    },
    60_000,
  );
});

function everyone(said: 'yes' | 'no'): Record<string, string> {
  return { verify: said, 'one file': said, recipe: said, ...(whyNoPython() === null ? { python: said } : {}) };
}

async function answers({ proof, pin, beside = [] }: Forgery): Promise<Record<string, string>> {
  const parts = mkdtempSync(join(folder, 'parts-'));
  unpackInto(parts, proof);
  for (const [path, bytes] of beside) writePart(join(parts, path), bytes);
  const [said] = await verifiers.ask([Buffer.from(formatProof(proof), 'utf8')], pin);
  if (said === undefined) throw new Error('nobody answered');
  if (!isAgreed(said)) throw new Error(`they differ in why: ${JSON.stringify(said)}`);
  const { verify, oneFile, python } = said;
  return {
    verify: yesOrNo(verify),
    'one file': yesOrNo(oneFile),
    recipe: paste(parts, pin).status === 0 ? 'yes' : 'no',
    ...(python === null ? {} : { python: yesOrNo(python) }),
  };
}

function yesOrNo(said: string): string {
  return said.slice(0, 3).trim();
}
