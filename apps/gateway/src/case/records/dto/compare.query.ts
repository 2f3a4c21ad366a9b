import { IsInt, Max, Min } from 'class-validator';
import { AsNumber } from '#libs/http';

/** The two versions to put beside each other. */
export class CompareQuery {
  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly from!: number;

  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly to!: number;
}
