import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import { MOMENT } from '#libs/vocabulary';
import type { AbsenceInput } from '../absence-view.js';

/** When a person is away. */
export class AbsenceDto implements AbsenceInput {
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  from!: string;

  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  until!: string;

  @IsString()
  @MaxLength(500)
  note!: string;
}
