import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProof, type HistoryRecord, type Proof } from '#libs/proof';
import { parseHeader } from '#libs/protocol';
import { aForkedProof, type ProvenMessage } from '#libs/testing';
import { paste, unpackInto } from '../interop/recipe.js';
import { isAgreed, type Said, Verifiers } from '../interop/verifiers.js';

/** Pairs that are drawn for the commands, which need a second for each; the three programs are shown all of them. */
const PAIRS = 8;
const SEED = 20_261_130;

/** Something of a proof that is taken out: a list of the line to the space, or a record of the history. */
interface Entry {
  readonly name: string;
  readonly of: Uint8Array | HistoryRecord;
}

let folder: string;
let verifiers: Verifiers;
let made: ProvenMessage;
let entries: readonly Entry[];
let pairs: readonly (readonly Entry[])[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-taken-'));
  verifiers = Verifiers.build();
  made = await aForkedProof();
  const { lists, history } = made.proof;
  entries = [
    ...lists.map((of, i) => ({ name: `list ${i + 1}`, of })),
    ...history.map((of) => ({ name: `${kindOf(of)} at ${of.position}`, of })),
  ];
  pairs = entries.flatMap((one, i) => entries.slice(i + 1).map((other) => [one, other]));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  verifiers?.stop();
});

describe('K10 a proof among forks from which lists, charters or forks were taken out', () => {
  it('K10 gets a yes from all while it is whole', async () => {
    const [said] = await ask([[]]);
    expect([said?.verify, said?.oneFile, said?.python ?? 'yes', byCommands(made.proof)]).toEqual(Array(4).fill('yes'));
  }, 60_000);

  it('K10 gets the same no from the three programs, whichever entry is gone', async () => {
    await expectRefused(entries.map((one) => [one]));
  }, 120_000);

  it('K10 gets the same no from the three programs, whichever two are gone, a list and the key change of its signer too', async () => {
    expect(pairs.length).toBeGreaterThan(300);
    await expectRefused(pairs);
  }, 600_000);

  it('K10 gets a no from the commands, whichever entry is gone', () => {
    expect(believedByCommands(entries.filter(isRule).map((one) => [one]))).toEqual([]);
  }, 300_000);

  it(`K10 gets a no from the commands when a list is gone with the key change of its signer, and ${PAIRS} times when any two are`, () => {
    const [, second, third] = made.proof.lists;
    const views = entries.filter(({ name }) => name.startsWith('trustView'));
    const linked = [entries.filter(({ of }) => of === second || of === third), views.slice(0, 2), views.slice(-2)];
    expect(linked.map((pair) => pair.length)).toEqual([2, 2, 2]);
    const rules = pairs.filter((pair) => pair.some(isRule));
    const drawn = fc.sample(fc.nat(rules.length - 1), { numRuns: PAIRS, seed: SEED });
    expect(believedByCommands([...linked, ...drawn.map((at) => rules[at] ?? [])])).toEqual([]);
  }, 300_000);

  it('K10 gets a no from the commands when somebody takes parts out of the folder and leaves the rest as it was', () => {
    const whole = partsOf(made.proof);
    const changes = readdirSync(join(whole, 'history')).filter((one) =>
      existsSync(join(whole, 'history', one, 'rules.bin')),
    );
    const lists = readdirSync(join(whole, 'lists'));
    expect([changes.length > 10, lists.length]).toEqual([true, 6]);
    const taken = [
      ...lists.map((list) => [`lists/${list}`]),
      ...changes.map((change) => [`history/${change}`]),
      ...lists.slice(1).map((list, i) => [`lists/${lists[i]}`, `lists/${list}`]),
    ];
    const believed = taken.filter((paths) => {
      const parts = partsOf(made.proof);
      for (const path of paths) rmSync(join(parts, path), { recursive: true });
      return paste(parts, made.pin).status === 0;
    });
    expect(believed).toEqual([]);
  }, 300_000);
});

function ask(taken: readonly (readonly Entry[])[]): Promise<readonly Said[]> {
  const files = taken.map((gone) => Buffer.from(formatProof(without(made.proof, gone)), 'utf8'));
  return verifiers.ask(files, made.pin);
}

async function expectRefused(taken: readonly (readonly Entry[])[]): Promise<void> {
  const said = await ask(taken);
  const wrong = taken.flatMap((gone, i) => {
    const one = said[i];
    const isRefused = one !== undefined && isAgreed(one) && one.verify !== 'yes';
    return isRefused ? [] : [`${namesOf(gone)}: ${JSON.stringify(one)}`];
  });
  expect(wrong).toEqual([]);
}

function believedByCommands(taken: readonly (readonly Entry[])[]): string[] {
  return taken.filter((gone) => byCommands(without(made.proof, gone)) === 'yes').map(namesOf);
}

function byCommands(proof: Proof): string {
  return paste(partsOf(proof), made.pin).status === 0 ? 'yes' : 'no';
}

function partsOf(proof: Proof): string {
  const parts = mkdtempSync(join(folder, 'parts-'));
  unpackInto(parts, proof);
  return parts;
}

/** Sender keys are for the programs to ask for: they are neither list nor charter nor fork. */
function isRule({ name }: Entry): boolean {
  return !name.startsWith('senderKey');
}

function without(proof: Proof, gone: readonly Entry[]): Proof {
  const isLeft = (one: Uint8Array | HistoryRecord) => gone.every(({ of }) => of !== one);
  return { ...proof, lists: proof.lists.filter(isLeft), history: proof.history.filter(isLeft) };
}

function namesOf(gone: readonly Entry[]): string {
  return gone.map(({ name }) => name).join(' and ');
}

function kindOf({ header }: HistoryRecord): string {
  return parseHeader(header)?.kind ?? 'nothing';
}
