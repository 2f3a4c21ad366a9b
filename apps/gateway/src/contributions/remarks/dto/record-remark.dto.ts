import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { MEMBER_ID } from '#libs/vocabulary';
import { StatementDto } from '../../../case/records/quoted-values.service.js';
import type { RemarkKindName, ValueName } from '../remark-view.js';

/** A value of the record: the message that said it, and its place there. */
export class RemarkedValueDto implements ValueName {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}

/** What is said of a value of another country: the same, or otherwise. */
export class RecordRemarkDto extends HoldingDto {
  @IsIn(['corroborate', 'dispute'])
  kind!: RemarkKindName;

  @IsObject()
  @ValidateNested()
  @Type(() => RemarkedValueDto)
  value!: RemarkedValueDto;

  /** The value as this country says it, with its own labels; of a dispute another one, or `notes` with the ground. Absent: the value as it stands. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StatementDto)
  statement?: StatementDto;

  @IsString()
  @Length(1, 200)
  legalBasis!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  purpose?: string;

  /** Members that hold the value, besides the own one; all of them where it is absent. Its owner is one in any case. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(64)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  readers?: string[];
}
