import { IsIn, IsString, MaxLength } from 'class-validator';

/** Whom somebody looks for to put them on a team. */
export class FindCandidatesDto {
  @IsIn(['lead', 'member'])
  readonly kind!: 'lead' | 'member';

  /** Part of a name, or of a desk; the first by name where empty. */
  @IsString()
  @MaxLength(100)
  readonly words!: string;
}
