import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatProof } from '#libs/proof';
import { aForkedProof, aProvenMessage, type ProvenMessage } from '#libs/testing';
import { proofMutants } from './proof-mutants.js';
import { whyNoPython } from './python.js';
import { isAgreed, Verifiers } from './verifiers.js';

/** Mutants of both proofs; `JOINDER_MUTANTS=5000` draws more. */
const MUTANTS = Number(process.env['JOINDER_MUTANTS'] ?? 600);
const OF_EACH = MUTANTS / 2;
const SEED = 20_261_127;
const AT_ONCE = 500;

let verifiers: Verifiers;

beforeAll(() => {
  verifiers = Verifiers.build();
}, 60_000);

afterAll(() => verifiers?.stop());

describe.each<[string, () => Promise<ProvenMessage>]>([
  ['with lists and charters', aProvenMessage],
  ['with forks that were forgiven, and one that was not', aForkedProof],
])('joinder verify, the one file and the verifier in Python, of a proof %s', (_, make) => {
  let made: ProvenMessage;
  let file: string;

  beforeAll(async () => {
    made = await make();
    file = formatProof(made.proof);
  });

  it('say yes', async () => {
    const python = whyNoPython() === null ? 'yes' : null;
    expect(await verifiers.ask([Buffer.from(file, 'utf8')], made.pin)).toEqual([
      { verify: 'yes', oneFile: 'yes', python },
    ]);
  });

  it(`give the same answer to each of ${OF_EACH} mutants, and the same first code`, async () => {
    const mutants = proofMutants(file, OF_EACH, SEED);
    const differing: string[] = [];
    const believed: Buffer[] = [];
    for (let from = 0; from < mutants.length; from += AT_ONCE) {
      const shown = mutants.slice(from, from + AT_ONCE);
      const said = await verifiers.ask(shown, made.pin);
      believed.push(...shown.filter((_, i) => said[i]?.verify === 'yes'));
      differing.push(
        ...said.flatMap((one, i) => (isAgreed(one) ? [] : [`mutant ${from + i}: ${JSON.stringify(one)}`])),
      );
    }
    expect(mutants).toHaveLength(OF_EACH);
    expect(differing).toEqual([]);
    // Only what may be left out is under no check: what the message says, and sealed bodies.
    expect(believed.filter((mutant) => told(mutant.toString('utf8')) !== told(file))).toEqual([]);
  }, 3_600_000);
});

/** All that a proof has to hold. */
function told(file: string): string {
  return JSON.stringify(JSON.parse(file), (name, value) => (['body', 'content'].includes(name) ? undefined : value));
}
