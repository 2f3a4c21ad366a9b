export type TeamErrorCode =
  | 'TEAM_OF_EVERYBODY'
  | 'TEAM_OF_NETWORK'
  | 'TEAM_BY_PROGRAM'
  | 'TEAM_NOT_LEAD'
  | 'TEAM_OWN_GRANT'
  | 'TEAM_PERSON_UNKNOWN'
  | 'TEAM_GRANT_NOT_FOUND'
  | 'TEAM_GRANT_ENDS'
  | 'TEAM_LEAD_ROLE'
  | 'TEAM_LAST_LEAD'
  | 'BREAK_GLASS_REASON'
  | 'BREAK_GLASS_NEEDLESS'
  | 'BREAK_GLASS_LIMIT';

/** Why the team of a case stays as it is, or a case is not opened. */
export class TeamError extends Error {
  override readonly name = 'TeamError';

  constructor(
    readonly code: TeamErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Status of each code. */
export const TEAM_HTTP_STATUS = {
  TEAM_OF_EVERYBODY: 409,
  TEAM_OF_NETWORK: 409,
  TEAM_BY_PROGRAM: 403,
  TEAM_NOT_LEAD: 403,
  TEAM_OWN_GRANT: 403,
  TEAM_PERSON_UNKNOWN: 404,
  TEAM_GRANT_NOT_FOUND: 404,
  TEAM_GRANT_ENDS: 422,
  TEAM_LEAD_ROLE: 422,
  TEAM_LAST_LEAD: 409,
  BREAK_GLASS_REASON: 422,
  BREAK_GLASS_NEEDLESS: 409,
  BREAK_GLASS_LIMIT: 429,
} as const satisfies Record<TeamErrorCode, number>;
