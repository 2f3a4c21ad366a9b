import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsOptional } from '../validation/is-optional.js';
import { AsNumber } from '../validation/as-number.js';
import { MAX_CURSOR } from './cursor.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Query parameters of every list; a list with filters extends it. */
export class PageQuery {
  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  readonly limit: number = DEFAULT_LIMIT;

  @IsOptional()
  @IsString()
  @MaxLength(MAX_CURSOR)
  readonly cursor?: string;
}
