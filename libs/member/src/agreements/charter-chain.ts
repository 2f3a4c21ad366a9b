import type { PublishedCharterRow } from '#libs/exchange';

/** What one charter says, and what it changed. */
export interface CharterView {
  readonly revision: number;
  readonly hash: string;
  readonly members: readonly string[];
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  readonly sharedHistory: boolean;
  readonly unfrozen: readonly string[];
  /** Commitment to the agreed text, in `network` hash of a trust list; null in a first charter. */
  readonly agreement: string | null;
}

export interface ActedCharterView extends CharterView {
  /** Position of the record with which it came to act. */
  readonly actedAt: string;
}

/** A successor of the charter in force that members have published. */
export interface SuccessorView extends CharterView {
  readonly publishedBy: readonly string[];
  /** Members that stay and have not published it. It acts once these have, but for those that are frozen. */
  readonly waitsFor: readonly string[];
}

export interface CharterChain {
  readonly charters: readonly ActedCharterView[];
  readonly successors: readonly SuccessorView[];
}

export interface Vote {
  readonly member: string;
  readonly hash: Uint8Array;
}

/** Puts the charters of a space into their order, each with what it changes. Successors without a vote that still counts are left out. */
export function charterChain(rows: readonly PublishedCharterRow[], votes: readonly Vote[]): CharterChain {
  const acted = rows.flatMap((row) => (row.actedAt === null ? [] : [{ row, actedAt: row.actedAt }]));
  const inForce = acted.at(-1)?.row;
  return {
    charters: acted.map(({ row, actedAt }, i) => ({ ...viewOf(row, acted[i - 1]?.row), actedAt })),
    successors: rows
      .map((row) => ({ row, publishedBy: votersFor(row, votes) }))
      .filter(({ publishedBy }) => publishedBy.length > 0)
      .map(({ row, publishedBy }) => ({
        ...viewOf(row, inForce),
        publishedBy,
        waitsFor: staying(row, inForce).filter((member) => !publishedBy.includes(member)),
      })),
  };
}

function viewOf({ hash, charter }: PublishedCharterRow, before: PublishedCharterRow | undefined): CharterView {
  const former = before?.charter.members ?? [];
  const { revision, members, sharedHistory, unfrozen, agreementCommitment } = charter;
  return {
    revision,
    hash: hex(hash),
    members,
    joins: members.filter((member) => !former.includes(member)),
    leaves: former.filter((member) => !members.includes(member)),
    sharedHistory,
    unfrozen,
    agreement: agreementCommitment.length === 0 ? null : hex(agreementCommitment),
  };
}

function staying({ charter }: PublishedCharterRow, inForce: PublishedCharterRow | undefined): readonly string[] {
  return inForce?.charter.members.filter((member) => charter.members.includes(member)) ?? [];
}

function votersFor({ hash }: PublishedCharterRow, votes: readonly Vote[]): readonly string[] {
  return votes.filter((vote) => Buffer.compare(vote.hash, hash) === 0).map(({ member }) => member);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
