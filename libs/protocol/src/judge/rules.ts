import type { SignedTrustList } from '#libs/contracts';
import type { TrustList } from '#libs/trust';

import { parseCharterBody } from '../clear-body.js';
import { networkSpaceId } from '../identity.js';
import { hex, sameBytes, sha256 } from '../layout.js';
import { type ParsedEnvelope, type ParsedValue, PROTOCOL_VERSION } from '../parse-value.js';
import { listHead } from '../wire/list-head.js';
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
 * Step 1: an envelope of an admitted version. Openings are of version 1 for good, so that nobody can stand in the way of one with a version
 * that no build knows.
 *
 * @throws Refusal E_SIZE, E_MAGIC, E_PARSE; E_MEMBER for another version before a charter acts
 * @throws Halted UNKNOWN_VERSION
 */
export function requireEnvelope(parsed: ParsedValue, state: SpaceState): ParsedEnvelope {
  if (parsed.kind === 'unreadable') {
    throw new Refusal(parsed.code, { expected: 'a value of this protocol', found: 'bytes that are none' });
  }
  if (state.charter !== null) requireAdmitted(parsed.version, listInForce(state));
  else if (parsed.version !== PROTOCOL_VERSION) {
    const found = `version ${parsed.version}`;
    throw new Refusal('E_MEMBER', { expected: `a space opened by a record of version ${PROTOCOL_VERSION}`, found });
  }
  if (parsed.version !== PROTOCOL_VERSION) throw new Halted('UNKNOWN_VERSION');
  if (parsed.envelope === null) {
    throw new Refusal('E_PARSE', { expected: 'a canonical envelope', found: 'bytes that do not parse as one' });
  }
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
  if (charter === null) return openingRules(envelope, state, knownLists);
  return { spaceId, list: listInForce(state), members: charter.charter.members, takesPart };
}

function openingRules(envelope: ParsedEnvelope, state: SpaceState, knownLists: KnownLists): Rules {
  const { header, body } = envelope;
  if (header?.kind !== 'charter') {
    const found = header === null ? 'a header that does not parse' : `a record of kind ${header.kind}`;
    throw new Refusal('E_MEMBER', { expected: 'a charter, as no charter acts in the space yet', found });
  }
  if (body === null) throw new Halted('BODY_MISSING');
  const opening = parseCharterBody(body);
  if (opening === null || opening.list === null) {
    const found = opening === null ? 'a body that is no charter' : 'a charter without a list';
    throw new Refusal('E_MEMBER', { expected: 'a charter that brings the trust list to open the space under', found });
  }

  const { revision, members } = opening.text.charter;
  if (revision !== 1 || !members.includes(header.sender)) {
    const found = `revision ${revision} of ${members.join(', ')}, sent by ${header.sender}`;
    throw new Refusal('E_MEMBER', { expected: 'revision 1 of a charter that names its sender', found });
  }
  const list = openingList(opening.list, state, knownLists);
  requireAdmitted(PROTOCOL_VERSION, list);
  return { spaceId: state.spaceId, list, members, takesPart: new Set() };
}

/**
 * The list that an opening brings, if `network` has it. The id of `network` itself follows from list 1. A list that `network` can no longer
 * get, as its version stands there already, opens nothing; one that it may get is waited for.
 */
function openingList({ list: bytes }: SignedTrustList, state: SpaceState, knownLists: KnownLists): TrustList {
  const hash = sha256(bytes);
  if (state.network && !sameBytes(networkSpaceId(hash), state.spaceId)) {
    const found = `list ${hex(hash)}`;
    throw new Refusal('E_MEMBER', { expected: 'list 1, from which the id of this space follows', found });
  }
  const list = knownLists.inNetwork(hash);
  if (list !== null) return list;
  const { version } = listHead(bytes);
  if (version <= knownLists.networkVersion) {
    const found = `another list of version ${version}, ${hex(hash)}`;
    throw new Refusal('E_MEMBER', { expected: 'a list that stands in network', found });
  }
  throw new Halted('UNKNOWN_LIST');
}

function requireAdmitted(version: number, list: TrustList): void {
  if (list.protocolVersions.has(version)) return;
  const expected = `a version that list ${list.version} admits`;
  throw new Refusal('E_MAGIC', { expected, found: `version ${version}` });
}
