import { IsIn, IsString, Length } from 'class-validator';

/** What a prosecutor decides about a message that waits. */
export class DecisionDto {
  @IsIn(['approve', 'refuse'])
  decision!: 'approve' | 'refuse';

  @IsString()
  @Length(1, 500)
  reason!: string;
}
