/** A charter that acted, as far as it closes drafts. */
export interface ActedText {
  readonly spaceNo: number;
  readonly actedAt: bigint;
  readonly commitment: Uint8Array;
}

/** The place of a draft, and what it commits to. */
export interface DraftText {
  readonly spaceNo: number;
  readonly position: bigint;
  readonly commitment: Uint8Array;
}

/**
 * Whether a draft is still to be decided here: no charter carries its text, and none with another text than the one before came to
 * act in its space after it. Other gateways may come to another result, as the charter may stand on another log: it binds the sender alone.
 */
export function isOpenDraft(draft: DraftText, acted: readonly ActedText[]): boolean {
  if (acted.some(({ commitment }) => isSame(commitment, draft.commitment))) return false;
  const here = acted
    .filter(({ spaceNo }) => spaceNo === draft.spaceNo)
    .toSorted((left, right) => Number(left.actedAt - right.actedAt));
  return !here.some(({ actedAt, commitment }, i) => {
    const before = here[i - 1]?.commitment ?? new Uint8Array(0);
    return actedAt > draft.position && !isSame(commitment, before);
  });
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
