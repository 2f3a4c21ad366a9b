import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import type { AbsenceInput } from '../absence-view.js';

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:\d{2})$/;

/** When somebody is away. */
export class AbsenceDto implements AbsenceInput {
  @IsISO8601({ strict: true })
  @Matches(WITH_OFFSET)
  from!: string;

  @IsISO8601({ strict: true })
  @Matches(WITH_OFFSET)
  until!: string;

  @IsString()
  @MaxLength(500)
  note!: string;
}
