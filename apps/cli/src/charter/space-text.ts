/** A charter, as the gateway's own program prints it. */
export interface Charter {
  readonly revision: number;
  readonly hash: string;
  readonly members: readonly string[];
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  readonly sharedHistory: boolean;
  readonly unfrozen: readonly string[];
  readonly agreement: string | null;
}

/** The charters of one space, as the gateway's own program prints them. */
export interface SpaceCharters {
  readonly spaceId: string;
  readonly takingPart: readonly string[];
  readonly waits: 'WAITS_FOR_LIST' | 'SPACE_QUOTA' | 'LIST_OUTDATED' | null;
  readonly charters: readonly (Charter & { readonly actedAt: string })[];
  readonly successors: readonly (Charter & {
    readonly publishedBy: readonly string[];
    readonly waitsFor: readonly string[];
  })[];
  /** Newest first. */
  readonly drafts: readonly { readonly position: string; readonly sender: string; readonly commitment: string }[];
}

const HASH_SHOWN = 16;
/** As much of a commitment as people read to each other before they sign. */
const COMMITMENT_SAID = 8;

const WAITS = {
  WAITS_FOR_LIST:
    'an older trust list is in force here than in the network; a member that takes part brings the newest by itself',
  SPACE_QUOTA: 'the operator opens no further space of ours for now; it is asked again by itself',
  LIST_OUTDATED:
    'it never opens, as its first record is under a list that counts no more; open another with the same members',
} as const;

/** Writes the charters of a space for reading. */
export function spaceText({ spaceId, takingPart, waits, charters, successors, drafts }: SpaceCharters): string {
  return [
    `${spaceId}  ${takingPart.length > 0 ? `${takingPart.join(', ')} take part` : 'nobody takes part yet'}`,
    ...(waits === null ? [] : [`  ${waits}: ${WAITS[waits]}`]),
    ...charters.map((charter) => `  ${headOf(charter)}  acts since position ${charter.actedAt}${changesOf(charter)}`),
    ...successors.flatMap((successor) => [
      `  ${headOf(successor)}  would act next${changesOf(successor)}`,
      `    published by ${successor.publishedBy.join(', ')}; waits for ${successor.waitsFor.join(', ') || 'more than half'}`,
    ]),
    ...(successors.length === 0 ? ['  no successor is published'] : []),
    ...drafts.map(
      ({ position, sender, commitment }) =>
        `  draft of ${sender} at position ${position}, text ${commitment.slice(0, COMMITMENT_SAID)}`,
    ),
  ].join('\n');
}

function headOf({ revision, hash }: Charter): string {
  return `revision ${revision}  ${hash.slice(0, HASH_SHOWN)}…`;
}

function changesOf({ revision, members, joins, leaves, ...charter }: Charter): string {
  const changes = [
    revision === 1 ? `begins with ${members.join(', ')}` : '',
    revision > 1 && joins.length > 0 ? `lets in ${joins.join(', ')}` : '',
    leaves.length > 0 ? `lets go ${leaves.join(', ')}` : '',
    charter.sharedHistory ? 'shares history with joiners' : '',
    charter.unfrozen.length > 0 ? `unfreezes ${charter.unfrozen.join(', ')}` : '',
    charter.agreement === null ? '' : `text ${charter.agreement.slice(0, HASH_SHOWN)}…`,
  ];
  return changes.map((change) => (change === '' ? '' : `; ${change}`)).join('');
}
