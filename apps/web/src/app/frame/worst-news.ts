import type { MemberHealth, NetworkView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

/** What the status bar has to say, worst first; a page says one thing at a time. */
export type News =
  | { readonly kind: 'gateway-lost'; readonly since: Date | null }
  | { readonly kind: 'notice'; readonly sentence: string }
  | { readonly kind: 'log-lost'; readonly since: string | null; readonly kept: number }
  | { readonly kind: 'members-lost'; readonly members: readonly string[]; readonly since: string | null }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'sending'; readonly count: number }
  | { readonly kind: 'all-sent'; readonly members: readonly string[] };

interface Known {
  /** Since when the page hears nothing of its gateway; undefined while it does. */
  readonly lostSince?: Date | null;
  readonly isSignedOut: boolean;
  /** What the screen itself wants to be known. */
  readonly notice: string | null;
  /** Undefined until it was read. */
  readonly network: Json<NetworkView> | undefined;
  /** Acts of the person that wait for a prosecutor. */
  readonly waiting: number;
}

/** The worst of what is known; null while nothing is. */
export function worstNews({ lostSince, isSignedOut, notice, network, waiting }: Known): News | null {
  if (lostSince !== undefined) return { kind: 'gateway-lost', since: lostSince };
  if (notice !== null) return { kind: 'notice', sentence: notice };
  if (network?.broker.state === 'not-reached')
    return { kind: 'log-lost', since: network.broker.since, kept: network.waitingToSend };
  const lost = network?.members.filter(({ state }) => state === 'not-reached') ?? [];
  if (lost.length > 0) return { kind: 'members-lost', members: lost.map(({ member }) => member), since: firstOf(lost) };
  if (isSignedOut) return { kind: 'signed-out' };
  if (!network) return null;
  if (waiting > 0) return { kind: 'waiting', count: waiting };
  if (network.waitingToSend > 0) return { kind: 'sending', count: network.waitingToSend };
  return { kind: 'all-sent', members: network.members.map(({ member }) => member) };
}

/** Since when the first of them is not reached; null where that is not known of one. */
function firstOf(lost: readonly Json<MemberHealth>[]): string | null {
  const times = lost.flatMap(({ since }) => since ?? []);
  return times.length < lost.length ? null : (times.toSorted((a, b) => a.localeCompare(b))[0] ?? null);
}
