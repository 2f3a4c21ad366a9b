import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsOptional } from '#libs/http';
import type { LineState } from '../check-view.js';
import { MOST_LINES } from './check-lines.dto.js';

/** Which lines of a list are shown. */
export class CheckQuery {
  @IsOptional()
  @IsIn(['hit', 'known', 'sealed', 'open', 'nothing', 'unread'])
  readonly state?: LineState;

  /** The line behind which they begin. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_LINES)
  readonly after?: number;

  /** Lines of the answer. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5000)
  readonly take?: number;
}
