import type { DraftKey, DraftMember } from './draft.js';
import type { TrustList } from './trust-list.js';

/** One change from a list to the next. `renew` changes nothing but the dates. */
export type ListChange =
  | { readonly kind: 'renew' }
  /** Adds an active key; active keys of the same member and use retire. */
  | { readonly kind: 'rotate'; readonly member: string; readonly key: DraftKey }
  | { readonly kind: 'revoke'; readonly keyIdHex: string; readonly compromisedSinceMs: bigint | null }
  | { readonly kind: 'add-member'; readonly member: DraftMember }
  | { readonly kind: 'remove-member'; readonly member: string }
  | { readonly kind: 'certificates'; readonly member: string; readonly certificates: readonly Uint8Array[] }
  | { readonly kind: 'admit-digest'; readonly digest: Uint8Array }
  | { readonly kind: 'withdraw-digest'; readonly digest: Uint8Array };

/** When the next list begins and ends. */
export interface ListLifetime {
  readonly issuedMs: bigint;
  readonly expiresMs: bigint;
}

/** Serialises the unsigned successor of a list. The quorum follows the number of members and never falls below the smallest allowed. */
export function successorDraft(list: TrustList, changes: readonly ListChange[], lifetime: ListLifetime): Uint8Array {
  throw new Error(`not built yet: ${list.version} ${changes.length} ${lifetime.issuedMs}`);
}
