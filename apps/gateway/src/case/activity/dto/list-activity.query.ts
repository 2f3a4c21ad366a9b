import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** How much of what happened is shown. */
export class ListActivityQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  /** Position; what is shown comes before it. */
  @IsOptional()
  @Matches(/^(0|[1-9]\d{0,17})$/)
  readonly before?: string;
}
