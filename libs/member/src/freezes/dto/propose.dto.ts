import { IsIn, IsString, Length } from 'class-validator';
import { FREEZE_CAUSES, type FreezeCause } from '../freeze.js';

/** What came of it, as the member that is the cause states it, and why this member goes on. */
export class ProposeDto {
  @IsIn(FREEZE_CAUSES)
  readonly cause!: FreezeCause;

  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}
