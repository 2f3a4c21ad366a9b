import { IsString, MaxLength } from 'class-validator';

/** Why a person reads a case whose team they are not on. */
export class BreakGlassDto {
  /** At least 10 characters. */
  @IsString()
  @MaxLength(500)
  readonly reason!: string;
}
