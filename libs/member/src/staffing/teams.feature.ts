import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { Teams0000000000203 } from '../teams/migrations/0203-teams.js';
import type { TeamOptions } from '../teams/team-options.js';
import { StaffingModule } from './staffing.module.js';
import { TEAM_HTTP_STATUS, TeamError } from './team.errors.js';
import { TEAM_TEXTS } from './team.texts.table.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'team.set': true;
    readonly 'team.grant': true;
    readonly 'team.remove': true;
    readonly 'team.break-glass': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'team.read': 'role';
    readonly 'case.staff': 'role';
    readonly 'case.name-lead': 'role';
    readonly 'case.break-glass': 'role';
  }
}

/** Who is on a case. Without a row, all people are whose role and agreement say so. */
export const teamsFeature = {
  name: 'teams',
  module: ({ teams = { byDefault: 'everybody' } }) => StaffingModule.forRoot(teams),
  state: { E: ['case_team', 'case_grant'] },
  migrations: [Teams0000000000203],
  errors: [httpStatusTable<TeamError>(TeamError, TEAM_HTTP_STATUS, TEAM_TEXTS)],
  causes: ['case-opened'],
  duties: { 'case-opened': { mustAct: false, clearable: true, actions: ['case.name-lead'], byPerson: true } },
  // Who may act on a team is decided by places on it, which its services know; those who are not let in learn the leads alone.
  actions: {
    'team.read': { roles: ['investigator', 'liaison', 'prosecutor', 'operations'], under: 'role', team: false },
    'case.break-glass': { roles: ['investigator', 'liaison', 'prosecutor'], under: 'role', team: false },
    'case.staff': { roles: ['liaison', 'prosecutor'], under: 'role', team: false },
    // Of those who sign agreements, in every case, so that none whose leads are gone stays shut; an agreement has no say in it.
    'case.name-lead': { roles: ['prosecutor'], under: 'role', team: false },
  },
} satisfies Feature<{ readonly teams?: TeamOptions }>;
