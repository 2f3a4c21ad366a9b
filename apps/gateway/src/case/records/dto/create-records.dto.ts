import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { SendingDto } from '#libs/member';
import type { CreateRecordDto } from './create-record.dto.js';

/** Records that are entered at once. Each row is checked by itself, so that a broken one keeps no other; until then it is anything. */
export class CreateRecordsDto extends SendingDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  records!: CreateRecordDto[];
}
