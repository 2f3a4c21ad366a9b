import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';

/** Where somebody sends a signal. */
export class RoutesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ArrayUnique()
  @Matches(/^[A-Z]{2,20}$/, { each: true })
  readonly targets!: readonly string[];
}
