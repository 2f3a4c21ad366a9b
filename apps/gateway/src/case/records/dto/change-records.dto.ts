import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsObject, Matches, ValidateNested } from 'class-validator';
import { IsId } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { RecordChangeDto } from './change-record.dto.js';

/** A change of one of several records; how it is sent is said for all of them, so it says nothing of it. */
export class SeenChangeDto {
  @IsId()
  recordId!: string;

  /** The version that the person saw. */
  @Matches(/^\d{1,10}$/)
  ifMatch!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => RecordChangeDto)
  change!: RecordChangeDto;
}

/** Changes that are sent together, all of them or none. */
export class ChangeRecordsDto extends HoldingDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((one?: SeenChangeDto) => one?.recordId)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SeenChangeDto)
  changes!: SeenChangeDto[];
}
