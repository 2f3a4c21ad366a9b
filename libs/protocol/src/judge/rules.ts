import type { TrustList } from '#libs/trust';

import { parseCharterBody } from '../clear-body.js';
import { sha256 } from '../layout.js';
import { type ParsedEnvelope, type ParsedValue, PROTOCOL_VERSION } from '../parse-value.js';
import type { KnownLists } from './judge-context.js';
import { Halted, Refusal } from './refusal.js';
import { listInForce, type SpaceState } from './space-state.js';

/** By what a record is judged until its chain is looked at. */
export interface Rules {
  readonly spaceId: Uint8Array;
  readonly list: TrustList;
  readonly members: readonly string[];
  /** Members that may send every kind. */
  readonly takesPart: { has(member: string): boolean };
}

/**
 * Step 1: an envelope of an admitted version. While no list is in force, every unknown version halts: a newer build may read a list
 * there that admits it.
 *
 * @throws Refusal E_SIZE, E_MAGIC, E_PARSE
 * @throws Halted UNKNOWN_VERSION
 */
export function requireEnvelope(parsed: ParsedValue, state: SpaceState): ParsedEnvelope {
  if (parsed.kind === 'unreadable') throw new Refusal(parsed.code);
  if (state.charter !== null) requireAdmitted(parsed.version, listInForce(state));
  if (parsed.version !== PROTOCOL_VERSION) throw new Halted('UNKNOWN_VERSION');
  if (parsed.envelope === null) throw new Refusal('E_PARSE');
  return parsed.envelope;
}

/**
 * Finds the rules for a record: list and charter in force; before a charter acts, those that a record brings along to open the space.
 *
 * @throws Refusal E_MEMBER where no charter acts and this record opens nothing, E_MAGIC
 * @throws Halted UNKNOWN_LIST, BODY_MISSING
 */
export function rulesFor(envelope: ParsedEnvelope, state: SpaceState, knownLists: KnownLists): Rules {
  const { charter, spaceId, takesPart } = state;
  if (charter === null) return openingRules(envelope, spaceId, knownLists);
  return { spaceId, list: listInForce(state), members: charter.charter.members, takesPart };
}

function openingRules(envelope: ParsedEnvelope, spaceId: Uint8Array, knownLists: KnownLists): Rules {
  const { header, body } = envelope;
  if (header?.kind !== 'charter') throw new Refusal('E_MEMBER');
  if (body === null) throw new Halted('BODY_MISSING');
  const opening = parseCharterBody(body);
  if (opening === null || opening.list === null) throw new Refusal('E_MEMBER');

  const { revision, members } = opening.text.charter;
  if (revision !== 1 || !members.includes(header.sender)) throw new Refusal('E_MEMBER');
  const list = knownLists.byHash(sha256(opening.list.list));
  if (list === null) throw new Halted('UNKNOWN_LIST');
  requireAdmitted(PROTOCOL_VERSION, list);
  return { spaceId, list, members, takesPart: new Set() };
}

function requireAdmitted(version: number, list: TrustList): void {
  if (!list.protocolVersions.has(version)) throw new Refusal('E_MAGIC');
}
