import { IsUUID } from 'class-validator';

/** The signal that is taken up. */
export class TakeUpDto {
  @IsUUID()
  readonly signalId!: string;
}
