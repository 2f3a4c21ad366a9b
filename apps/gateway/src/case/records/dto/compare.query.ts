import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** The two versions to put beside each other. */
export class CompareQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly from!: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly to!: number;
}
