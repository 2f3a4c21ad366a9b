import type { SignedTrustList } from '#libs/contracts';
import type { TrustList } from '#libs/trust';

import { parseCharterBody } from '../clear-body.js';
import { networkSpaceId } from '../identity.js';
import { hex, sameBytes, sha256 } from '../layout.js';
import { type ParsedEnvelope, type ParsedValue, PROTOCOL_VERSION } from '../parse-value.js';
import { listHead } from '../wire/list-head.js';
import type { KnownLists } from './judge-context.js';
import type { Why } from '../why.js';
import { Halted, Refusal, type Refused } from './refusal.js';
import { listInForce, type SpaceState } from './space-state.js';

/** By what a record is judged until its chain is looked at. */
export interface Rules {
  readonly spaceId: Uint8Array;
  readonly list: TrustList;
  readonly members: readonly string[];
  /** Members that may send every kind. */
  readonly takesPart: { has(member: string): boolean };
}

/** Step 1 found an envelope, or none. */
export type Step1 = { readonly envelope: ParsedEnvelope } | { readonly refused: Refused };

const NO_VALUE: Why = { expected: 'a value of this protocol', found: 'bytes that are none' };
const NO_ENVELOPE: Why = { expected: 'a canonical envelope', found: 'bytes that do not parse as one' };

/**
 * Step 1: an envelope of an admitted version. Openings are of version 1 for good, so that nobody can stand in the way of one with a version
 * that no build knows. Refused are E_SIZE, E_MAGIC, E_PARSE; E_MEMBER for another version before a charter acts.
 *
 * @throws Halted UNKNOWN_VERSION
 */
export function envelopeOf(parsed: ParsedValue, state: SpaceState): Step1 {
  if (parsed.kind === 'unreadable') return { refused: { code: parsed.code, why: NO_VALUE } };
  const { version, envelope } = parsed;
  const refused = state.charter === null ? unopening(version) : unadmitted(version, listInForce(state));
  if (refused !== null) return { refused };
  if (version !== PROTOCOL_VERSION) throw new Halted('UNKNOWN_VERSION');
  return envelope === null ? { refused: { code: 'E_PARSE', why: NO_ENVELOPE } } : { envelope };
}

function unopening(version: number): Refused | null {
  if (version === PROTOCOL_VERSION) return null;
  const expected = `a space opened by a record of version ${PROTOCOL_VERSION}`;
  return { code: 'E_MEMBER', why: { expected, found: `version ${version}` } };
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
  const refused = unadmitted(PROTOCOL_VERSION, list);
  if (refused !== null) throw new Refusal(refused.code, refused.why);
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

function unadmitted(version: number, list: TrustList): Refused | null {
  if (list.protocolVersions.has(version)) return null;
  const expected = `a version that list ${list.version} admits`;
  return { code: 'E_MAGIC', why: { expected, found: `version ${version}` } };
}
