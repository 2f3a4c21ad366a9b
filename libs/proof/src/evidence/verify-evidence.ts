import type { TrustList } from '#libs/trust';

import { newestOf, openLine } from '../check-lists.js';
import { reasonOf } from '../checks.js';
import { type ProofCode, ProofError } from '../proof.errors.js';
import { checkForked } from './check-forked.js';
import { checkListsApart } from './check-lists-apart.js';
import { checkTreesApart, refuseAlone } from './check-trees-apart.js';
import type { Contradiction, ContradictionFact } from './evidence.js';
import { parseEvidence } from './evidence-json.js';

/** The answer to evidence of a freeze. */
export interface EvidenceReport {
  /** Whether every contradiction in the file holds. */
  readonly ok: boolean;
  /** Why not, with what was expected; null where it holds. */
  readonly refused: { readonly code: ProofCode; readonly reason: string } | null;
  /** Empty where it does not hold. */
  readonly facts: readonly ContradictionFact[];
}

/**
 * Checks what a gateway handed out of a freeze against a pin, with nothing but its bytes: two signed statements that cannot both be true.
 * It says who signed them, and never which of two members is right. Never throws on what the file holds.
 *
 * @param pin SHA-256 of trust list 1, 32 bytes: the only thing that is believed beforehand
 */
export function verifyEvidence(file: Uint8Array, pin: Uint8Array): EvidenceReport {
  try {
    return { ok: true, refused: null, facts: factsIn(file, pin) };
  } catch (error) {
    return { ok: false, refused: reasonOf(error), facts: [] };
  }
}

function factsIn(file: Uint8Array, pin: Uint8Array): readonly ContradictionFact[] {
  const { lists, contradictions } = parseEvidence(file);
  if (contradictions.length === 0) throw new ProofError('PROOF_FORMAT', 'expected at least one contradiction');
  const newest = newestOf(openLine(lists, pin));
  return contradictions.map((one) => checked(one, newest, pin));
}

function checked(one: Contradiction, list: TrustList, pin: Uint8Array): ContradictionFact {
  switch (one.kind) {
    case 'fork':
      return checkForked(one.records, list);
    case 'lists':
      return checkListsApart(one.lines, pin);
    case 'trees':
      return checkTreesApart(one, list);
    case 'alone':
      return refuseAlone(one.statement, list);
  }
}
