import { IsInt, IsUUID, Max, Min } from 'class-validator';
import type { ValueName } from '../ask-view.js';

/** A value of a record: the message that said it, and its place there. */
export class ValueNameDto implements ValueName {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}
