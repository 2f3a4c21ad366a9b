import type { TeamMode } from './case-team.js';

/** What a gateway is told of teams. */
export abstract class TeamOptions {
  /** Who enters a case of whose team nothing was said. */
  abstract readonly byDefault: TeamMode;
}
