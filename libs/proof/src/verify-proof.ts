import type { BusinessHeader } from '#libs/protocol';

import { countCosignatures, requireInclusion, requireWholeHistory } from './check-checkpoints.js';
import { requireContent } from './check-content.js';
import { requireDemand } from './check-demand.js';
import { acceptAll, messageHeader, replayMessage, replayRules, timelineOf } from './check-history.js';
import { followLists } from './check-lists.js';
import { Checks } from './checks.js';
import { factsOf } from './facts.js';
import type { Proof } from './proof.js';
import { parseProof } from './proof-json.js';
import type { ProofDemand, ProofFacts, ProofReport } from './report.js';

/** What a proof is checked against. */
export interface ProofQuestion {
  /** SHA-256 of trust list 1, 32 bytes: the only thing that is believed beforehand. */
  readonly pin: Uint8Array;
  /** Existence where left out. */
  readonly demand?: ProofDemand;
}

/**
 * Checks the file of a proof against a pin, with nothing but its bytes: no network, no database, no clock. Every byte of the file is
 * under some check (docs/protocol.md, Proofs). Never throws on what the file holds.
 */
export function verifyProof(file: Uint8Array, { pin, demand = { kind: 'existence' } }: ProofQuestion): ProofReport {
  const checks = new Checks();
  const read = checks.run('format', () => readProof(file));
  const facts = read && checkParts(read, { pin, demand }, checks);
  return { ok: checks.ok, demand, checks: checks.done, facts };
}

interface ReadProof {
  readonly proof: Proof;
  readonly header: BusinessHeader;
}

function readProof(file: Uint8Array): ReadProof {
  const proof = parseProof(file);
  return { proof, header: messageHeader(proof) };
}

function checkParts(
  { proof, header }: ReadProof,
  { pin, demand }: Required<ProofQuestion>,
  checks: Checks,
): ProofFacts | null {
  const { message, content } = proof;
  const { before, after } = timelineOf(proof);
  const lists = checks.run('lists', () => followLists(proof.lists, pin));
  const rules = checks.runOn('rules', lists, (known) => replayRules(header, known, before));
  const accepted = checks.runOn('message', rules, (replay) => replayMessage(replay, message));
  const end = checks.runOn('members', accepted, (replay) => acceptAll(replay, after));
  checks.run('inclusion', () => requireInclusion(proof));
  const whole = checks.runOn('history', end, (replay) => requireWholeHistory(proof, replay));
  const cosignatures = checks.runOn('cosignatures', whole, ({ state }) => countCosignatures(proof, state));
  const shown = whole && cosignatures && { header, replay: whole, state: whole.state, cosignatures };
  checks.runOn(demand.kind, shown, (all) => requireDemand(demand, all));
  if (content) checks.run('content', () => requireContent(content, header));
  return shown && factsOf(proof, shown);
}
