import { IsInt, IsUUID, Max, Min } from 'class-validator';
import type { NamedValue } from '../named-message.js';

/** A value of a record: the message that said it, and its place there. */
export class NamedValueDto implements NamedValue {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}
