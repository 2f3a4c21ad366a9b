import type { SpaceSummaryRow } from '#libs/exchange';

/**
 * Why nothing is said in a space: an older trust list is in force than in `network`; the operator opens no more of ours for now; or it
 * never opens, as its first record is under an older list: another space with the same members is to be opened.
 */
export type SpaceWaits = 'WAITS_FOR_LIST' | 'SPACE_QUOTA' | 'LIST_OUTDATED';

/** What keeps a space quiet, with the version of the list that stands in `network`. */
export function waitsOf({ charter, notOpened, listVersion }: Quiet, networkVersion: bigint): SpaceWaits | null {
  if (charter === null && (notOpened === 'SPACE_QUOTA' || notOpened === 'LIST_OUTDATED')) return notOpened;
  return listVersion !== null && listVersion < networkVersion ? 'WAITS_FOR_LIST' : null;
}

type Quiet = Pick<SpaceSummaryRow, 'charter' | 'notOpened' | 'listVersion'>;
