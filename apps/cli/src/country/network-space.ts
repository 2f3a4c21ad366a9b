import type { ApiSession } from '../demo/api-session.js';
import { waitUntil } from '../local/wait-until.js';
import { RefusedError } from '../refused-error.js';

const TIMEOUT_MS = 60_000;
const EVERY_MS = 200;

/** The space of all members, as a gateway sees it. */
export interface NetworkSpace {
  readonly spaceId: string;
  readonly kind: string;
  readonly members: readonly string[];
  readonly takingPart: readonly string[];
}

/** Finds the space of all members; null where this gateway does not see it. */
export async function findNetwork(session: ApiSession): Promise<NetworkSpace | null> {
  const spaces = await session.get<NetworkSpace[]>('spaces');
  return spaces.find(({ kind, members }) => kind === 'network' && members.length > 0) ?? null;
}

/** Opens the space of all members where nobody has yet, and waits until these take part. */
export async function openNetwork(session: ApiSession, countries: readonly string[]): Promise<void> {
  if (!(await findNetwork(session))) await session.post('spaces/network', {});
  await takesPart(session, countries);
}

/** Waits until the charter of network names a member: every gateway has then published the one that does. */
export async function isNamed(session: ApiSession, country: string): Promise<void> {
  if (await eventually(async () => (await findNetwork(session))?.members.includes(country) ?? false)) return;
  const network = await findNetwork(session);
  const { signed = [] } = network ? await session.get<{ signed?: string[] }>(`spaces/${network.spaceId}`) : {};
  const missing = network?.members.filter((member) => !signed.includes(member)) ?? [];
  throw new RefusedError(
    `the charter that names ${country} waits for ${missing.join(', ')}: start them, and try again`,
  );
}

/** Waits until these take part in network, as this gateway sees it. */
export async function takesPart(session: ApiSession, countries: readonly string[]): Promise<void> {
  const missing = async (): Promise<readonly string[]> => {
    const takingPart = (await findNetwork(session))?.takingPart ?? [];
    return countries.filter((country) => !takingPart.includes(country));
  };
  if (await eventually(async () => (await missing()).length === 0)) return;
  throw new RefusedError(
    `${(await missing()).join(', ')} do not take part in the space of all: see the logs, and try again`,
  );
}

function eventually(check: () => Promise<boolean>): Promise<boolean> {
  return waitUntil(check, { timeoutMs: TIMEOUT_MS, everyMs: EVERY_MS });
}
