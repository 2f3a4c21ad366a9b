import { IsIn, IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import { IsOptional } from '#libs/http';
import { MOMENT } from '#libs/vocabulary';

/** A place on the team of a case. */
export class TeamPlaceDto {
  @IsIn(['lead', 'member'])
  readonly kind!: 'lead' | 'member';

  /** When it ends by itself, of a member; none where absent. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  readonly endsAt?: string;

  /** Why, for those who read the access log. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly reason?: string;
}
