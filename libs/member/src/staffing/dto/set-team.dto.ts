import { IsIn } from 'class-validator';
import type { TeamMode } from '../../teams/case-team.js';

/** Who may enter a case. */
export class SetTeamDto {
  @IsIn(['everybody', 'team'])
  readonly mode!: TeamMode;
}
