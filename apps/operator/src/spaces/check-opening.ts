import {
  historyView,
  judge,
  type JudgedStep,
  logRecord,
  newSpaceState,
  prefetchKeys,
  signatureCache,
} from '#libs/protocol';
import { certificateOwner, type TrustList } from '#libs/trust';
import { spaceIdText } from '../space-id.js';
import type { KnownTrust } from '../known/known-trust.js';
import { type Opening, valueHash } from '../known/opening.js';
import type { Caller } from './caller.js';
import { OpeningError } from './opening.errors.js';

const ID_BYTES = 16;
const NOTHING = { received: [], messageIds: [], senderKeys: [] };

/**
 * Requires that a Kafka value, as position 0 of its space, opens it, and that the caller is the member that signed it.
 *
 * @throws OpeningError all codes but those about spaces that exist
 */
export function checkOpening(value: Uint8Array, caller: Caller, trust: KnownTrust): Opening {
  requireMember(caller, trust.newest);
  const spaceId = claimedSpaceId(value);
  const isNetwork = spaceIdText(spaceId) === trust.networkSpaceId;
  const { record, state } = judgeFirst(value, { spaceId, isNetwork }, trust);
  const charter = state.charter?.charter;
  if (!record || !charter)
    throw new OpeningError('OPENING_REFUSED', 'the record is no charter', { verdict: 'E_MEMBER' });

  const { sender } = record.header;
  if (sender !== caller.commonName) {
    throw new OpeningError('OPENING_NOT_OWN', `${caller.commonName} sent an opening record of ${sender}`);
  }
  if (isNetwork) requireWholeNetwork(charter.members, state.lists, trust);
  return {
    spaceId: spaceIdText(spaceId),
    opener: sender,
    valueHash: valueHash(value),
    members: charter.members,
    listHash: state.lists.at(-1)?.hashHex ?? '',
    keyId: Buffer.from(record.header.keyId).toString('hex'),
  };
}

function requireMember({ commonName, certificateDer }: Caller, list: TrustList): void {
  const member = list.members.get(commonName);
  if (!member) throw new OpeningError('CALLER_UNKNOWN', 'the client certificate is of no member');
  const isListed = member.certificates.length === 0 || certificateOwner(list, certificateDer) === commonName;
  if (!isListed) throw new OpeningError('CERTIFICATE_NOT_LISTED', `list ${list.version} names other certificates`);
}

/** The space that the header names; zeros where no header can be read, since the verdict says why before it looks at the space. */
function claimedSpaceId(value: Uint8Array): Uint8Array {
  const { parsed } = logRecord({ position: 0n, logAppendTimeMs: 0n, value });
  const header = parsed.kind === 'versioned' ? parsed.envelope?.header : null;
  return header?.spaceId ?? new Uint8Array(ID_BYTES);
}

function judgeFirst(
  value: Uint8Array,
  { spaceId, isNetwork }: { spaceId: Uint8Array; isNetwork: boolean },
  knownLists: KnownTrust,
): JudgedStep {
  const state = newSpaceState(spaceId, isNetwork);
  const record = logRecord({ position: 0n, logAppendTimeMs: 0n, value });
  const history = historyView(prefetchKeys(state, [record]), NOTHING);
  const step = judge(state, record, { history, knownLists, signatures: signatureCache(1) });
  if (step.kind === 'judged') {
    if (step.code === 'OK') return step;
    throw new OpeningError('OPENING_REFUSED', `the verdict is ${step.code}`, { verdict: step.code });
  }
  if (step.reason === 'UNKNOWN_LIST') throw new OpeningError('LIST_UNKNOWN', 'the list of the record is not known');
  throw new OpeningError('UPDATE_NEEDED', `halted: ${step.reason}`, { reason: step.reason });
}

function requireWholeNetwork(named: readonly string[], lists: readonly TrustList[], { pinned }: KnownTrust): void {
  const members = [...pinned.members.keys()];
  const isWhole = named.length === members.length && members.every((member) => named.includes(member));
  if (!isWhole || lists.at(-1)?.hashHex !== pinned.hashHex) {
    throw new OpeningError('NETWORK_MEMBERS', 'the opening of network is not of list 1 and all its members');
  }
}
