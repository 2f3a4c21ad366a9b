import { IsString, Length } from 'class-validator';

/** Which cause somebody has seen, and why it may stand for now. */
export class AcknowledgeDto {
  /** As the board names it. */
  @IsString()
  @Length(1, 500)
  key!: string;

  @IsString()
  @Length(1, 500)
  reason!: string;
}
