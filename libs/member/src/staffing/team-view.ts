import type { Role } from '#libs/people';
import type { LeadContact } from '../teams/team-people.repository.js';
import type { GrantKind, TeamMode, Via } from '../teams/case-team.js';

/** A person who is let into a case of a team. */
export interface TeamPlace {
  readonly personId: string;
  readonly name: string;
  readonly desk: string;
  readonly roles: readonly Role[];
  readonly kind: GrantKind;
  /** By whom; the name of the person where they took it themselves. */
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly endsAt: Date | null;
  readonly reason: string;
}

/** A person who could be on the team. */
export interface TeamCandidate {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  readonly roles: readonly Role[];
  /** May be named lead. */
  readonly mayLead: boolean;
}

/** What the caller may do about a team. */
export interface OwnPlace {
  /** Null where the caller is let in by nothing. */
  readonly via: Via | null;
  /** When that ends; null where it does not. */
  readonly endsAt: Date | null;
  /** May limit the case to a team, or open it again. */
  readonly maySet: boolean;
  /** May add and remove people. */
  readonly mayStaff: boolean;
  /** May name leads. */
  readonly mayNameLeads: boolean;
}

/** `GET /spaces/:spaceId/team`. */
export interface TeamView {
  readonly mode: TeamMode;
  /** Who said so; null where the gateway is set so. */
  readonly setBy: string | null;
  readonly setAt: Date | null;
  readonly you: OwnPlace;
  /** Whom to call, for who is let in by nothing; those alone who still may lead. */
  readonly leads: readonly LeadContact[];
  /** Leads first; empty where the case has no team. */
  readonly people: readonly TeamPlace[];
}
