import { IsString, IsUUID, Length } from 'class-validator';
import { IsOptional } from '#libs/http';

/** What requests are looked for by; words and numbers are content, so they stand in no address. */
export class FindCommitmentsDto {
  @IsString()
  @Length(1, 200)
  readonly q!: string;

  /** One case; where it is left out, all that the person reads. */
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;
}
