import { IsInt, Matches, Max, Min } from 'class-validator';
import { AsNumber, IsOptional } from '#libs/http';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PAIR = /^[a-z0-9-]{1,40}:[a-z0-9-]{1,40}$/;
/** All that is kept: 14 days. */
const MOST_HOURS = 336;

/** Of which curves somebody asks. */
export class CurvesQuery {
  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  readonly hours: number = 24;

  /** Sender and receiver, as `nl:hu`; all pairs where it is absent. */
  @IsOptional()
  @Matches(PAIR)
  readonly pair?: string;

  /** All spaces together where it is absent. */
  @IsOptional()
  @Matches(ID)
  readonly spaceId?: string;
}
