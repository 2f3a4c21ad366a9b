/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { GlassBroken, TeamCandidate, TeamPlace, TeamView } from '#libs/member';
