import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { IsOptional } from '#libs/http';

/** Where somebody sends a signal. */
export class RoutesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ArrayUnique()
  @Matches(/^[A-Z]{2,20}$/, { each: true })
  readonly targets!: readonly string[];

  /** The answers about people that go along, by the ids of their fields; none where it is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][A-Za-z0-9]{1,29}$/, { each: true })
  readonly persons?: readonly string[];
}
