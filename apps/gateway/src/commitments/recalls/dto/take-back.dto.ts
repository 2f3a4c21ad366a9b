import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';
import { RECALL_REASONS, type RecallReason } from '../../../vocabulary/recall-reasons.table.js';

/** A value of the record: the message that said it, and its place there. */
export class RecalledValueDto {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}

/** What a country takes back of a record of its own. */
export class TakeBackDto {
  @IsUUID()
  recordId!: string;

  /** All that the record ever said where it is absent. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RecalledValueDto)
  statements?: RecalledValueDto[];

  /** Who lets go; all that hold it, this country too, where it is absent. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  members?: string[];

  @IsIn(RECALL_REASONS)
  reason!: RecallReason;
}
