import { IsInt, Matches, Max, Min } from 'class-validator';
import { AsNumber, IsOptional } from '#libs/http';

/** How much of what happened is shown. */
export class ListActivityQuery {
  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  /** Position; what is shown comes before it. */
  @IsOptional()
  @Matches(/^(0|[1-9]\d{0,17})$/)
  readonly before?: string;
}
