/** Who of this country may enter a case: all people whose role and agreement say so, or those of its team. */
export type TeamMode = 'everybody' | 'team';

/** A lead says who is on the team; break-glass is reading for a while, taken and not given. */
export type GrantKind = 'lead' | 'member' | 'break-glass';

/** By what a person enters a case. */
export type Via = 'everybody' | 'team' | 'break-glass';

/** Lets a person into a case of a team. */
export interface Grant {
  readonly grantId: string;
  readonly personId: string;
  readonly kind: GrantKind;
  readonly givenBy: string;
  readonly givenAt: Date;
  /** Null until a person ends it. */
  readonly endsAt: Date | null;
  readonly reason: string;
}

/** Who is on a case. */
export interface CaseTeam {
  readonly mode: TeamMode;
  /** Grows with each change; 0 where nothing was ever said. */
  readonly version: bigint;
  /** Those that no person ended and that had not run out when they were read. The clock decides which of them still hold. */
  readonly grants: readonly Grant[];
  /** Null where the mode is the one that the gateway is set to. */
  readonly set: { readonly by: string; readonly at: Date } | null;
}

/** Grants of a team that hold at a moment. */
export function grantsAt({ grants }: Pick<CaseTeam, 'grants'>, now: Date): readonly Grant[] {
  return grants.filter(({ endsAt }) => endsAt === null || endsAt > now);
}

/** Returns by what a person enters; null where the door stays shut. */
export function viaOf(team: CaseTeam, personId: string, now: Date): Via | null {
  if (team.mode === 'everybody') return 'everybody';
  const own = grantsAt(team, now).filter((grant) => grant.personId === personId);
  if (own.some(({ kind }) => kind !== 'break-glass')) return 'team';
  return own.length > 0 ? 'break-glass' : null;
}

/** People who say who is on a team. */
export function leadsOf(team: CaseTeam, now: Date): readonly string[] {
  return grantsAt(team, now).flatMap(({ kind, personId }) => (kind === 'lead' ? [personId] : []));
}
