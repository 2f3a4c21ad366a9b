import { IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { AsNumber, IsOptional } from '#libs/http';

/** What records of all cases are looked for by; words are content, so they stand in no address. */
export class SearchCasesDto {
  /** Words as they are typed, in any script. */
  @IsString()
  @Length(1, 200)
  readonly q!: string;

  /** One case; where it is left out, all that the person reads. */
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;

  @IsOptional()
  @AsNumber()
  @IsInt()
  @Min(1)
  @Max(10)
  readonly limit?: number;
}
