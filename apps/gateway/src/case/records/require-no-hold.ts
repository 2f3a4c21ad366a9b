import type { CreateRecordDto } from './dto/create-record.dto.js';
import { RecordError } from './record.errors.js';

/** Whoever asks for a hold that there is not would believe it could be taken back. @throws RecordError HOLD_NOT_HERE */
export function requireNoHold({ hold }: Pick<CreateRecordDto, 'hold'>): void {
  if (hold) throw new RecordError('HOLD_NOT_HERE', 'expected no hold, or 0: what is sent here leaves at once', 'hold');
}
