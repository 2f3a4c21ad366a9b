import { beforeAll, describe, expect, it } from '@jest/globals';
import { formatProof, type ProofReport, verifyProof } from '#libs/proof';
import { aProvenMessage, type ProvenMessage } from '#libs/testing';
import { latin1, proofMutants } from './proof-mutants.js';
import { runPython, whyNoPython } from './python.js';

const reason = whyNoPython();
if (reason !== null && process.env['JOINDER_REQUIRE_PYTHON'] === '1') throw new Error(reason);
const inPython = reason === null ? describe : describe.skip;

const MUTANTS = Number(process.env['JOINDER_MUTANTS'] ?? 600);
const SEED = 20_261_127;

let made: ProvenMessage;
let file: string;

beforeAll(async () => {
  made = await aProvenMessage();
  file = formatProof(made.proof);
});

inPython(`the verifier in Python${reason === null ? '' : ` (${reason})`}`, () => {
  it('says yes to what joinder verify says yes to', () => {
    expect(askPython([latin1(file)])).toEqual(['yes']);
  });

  it('gives the same answer to every mutant, and the same first code', () => {
    const mutants = proofMutants(file, MUTANTS, SEED);
    const said = askPython(mutants);
    const differing = mutants.flatMap((mutant, i) => {
      const ours = answer(verifyProof(Buffer.from(mutant, 'latin1'), { pin: made.pin }));
      return isSame(ours, said[i] ?? 'nothing') ? [] : [`${i}: ${ours} here, ${said[i]} in Python`];
    });
    expect(said).toHaveLength(MUTANTS);
    expect(differing).toEqual([]);
  }, 900_000);
});

/** Files are written in latin1 here, one character a byte, so that a flipped byte stays what it is. */
function askPython(files: readonly string[]): string[] {
  const lines = files.map((text) => Buffer.from(text, 'latin1').toString('base64')).join('\n');
  const pin = Buffer.from(made.pin).toString('hex');
  return runPython('verify_proof.py', [pin, '--lines'], `${lines}\n`).trimEnd().split('\n');
}

function answer({ ok, checks }: ProofReport): string {
  const failed = checks.find((check) => check.outcome === 'failed');
  return ok || !failed ? 'yes' : `no ${failed.name} ${failed.code}`;
}

/** `?` is a code of trust lists or halts that the page does not ask others to tell apart. */
function isSame(ours: string, theirs: string): boolean {
  const [, check] = theirs.split(' ');
  return theirs.endsWith('?') ? ours.startsWith(`no ${check} `) : ours === theirs;
}
