import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId, IsOptional } from '#libs/http';
import { HOLD_SECONDS, type HoldingDto, type HoldSeconds, LONGEST_TOKEN } from '#libs/member';
import { MEMBER_ID } from '#libs/vocabulary';
import { StatementDto } from './statement.dto.js';

export class StatementReferenceDto {
  @IsId()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}

/** A change, whether it is sent by itself or with others: what no longer holds and what holds instead. */
export class RecordChangeDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StatementDto)
  assert?: StatementDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StatementReferenceDto)
  retract?: StatementReferenceDto[];

  /** For asserted statements that do not say otherwise; those of the record when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  release?: string[];

  /** Members that hold something now and lose it by this change: named, so that nobody takes it from them unawares. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  withdrawFrom?: string[];

  @IsString()
  @Length(1, 200)
  legalBasis!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  purpose?: string;
}

/** A change that is sent by itself, and how. */
export class ChangeRecordDto extends RecordChangeDto implements HoldingDto {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token?: string;

  @IsOptional()
  @IsIn(HOLD_SECONDS)
  hold?: HoldSeconds;
}
