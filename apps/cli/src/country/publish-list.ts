import { contractDigest } from '#libs/contracts';
import { type DraftMember, openTrustList, signTrustList, successorDraft, type TrustList } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import type { ApiSession } from '../demo/api-session.js';
import { DAYS, identityFiles } from '../local/identity.js';
import type { Home } from '../local/paths.js';
import type { NetworkPorts } from '../local/ports.js';
import { RefusedError } from '../refused-error.js';
import { refusing } from '../trust/refuse.js';
import { readAdmin } from './country-keys.js';
import { newestList } from './newest-list.js';

/** Whom a list that adds a member goes through. */
export interface ListRoute {
  readonly home: Home;
  readonly ports: NetworkPorts;
  /** The country whose gateway is asked for the newest list and gets the next. */
  readonly first: string;
  /** Its operations desk, signed in. */
  readonly session: ApiSession;
}

/** Brings in the trust list that adds a member, signed by all local admin keys; answers the list that names it. */
export async function publishList({ home, ports, first, session }: ListRoute, member: DraftMember): Promise<TrustList> {
  const newest = await newestList(home, ports, first);
  const named = newest.members.get(member.id);
  if (named) return requireSameKeys(newest, member);
  if (!newest.contractDigests.has(Buffer.from(contractDigest).toString('hex')))
    throw new RefusedError('the newest trust list does not admit the message contract of this build');
  const next = successor(home, newest, member);
  await session.post('trust/lists', { list: Buffer.from(next.signedBytes).toString('base64') });
  return next;
}

/** Every admin signs that lies on this machine: the quorum of the list before and that of the list after. */
function successor(home: Home, newest: TrustList, member: DraftMember): TrustList {
  const files = identityFiles(home.identity);
  const nowMs = Date.now();
  const lifetime = { issuedMs: BigInt(nowMs), expiresMs: BigInt(nowMs + DAYS * DAY_MS) };
  return refusing('the next trust list', () => {
    const draft = successorDraft(newest, [{ kind: 'add-member', member }], lifetime);
    const admins = [...newest.members.keys(), member.id].map((country) => readAdmin(files, country).admin);
    return openTrustList(signTrustList(draft, admins));
  });
}

function requireSameKeys(list: TrustList, { id, keys }: DraftMember): TrustList {
  const listed = list.members.get(id)?.keys.map(({ spki }) => Buffer.from(spki).toString('hex')) ?? [];
  if (keys.every(({ spki }) => listed.includes(Buffer.from(spki).toString('hex')))) return list;
  throw new RefusedError(`the trust list of this network names ${id} with other keys than those in identity/${id}`);
}
