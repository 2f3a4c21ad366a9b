import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
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
import type { ReplacedName } from '../proposal-view.js';

/** A value of the record: the message that said it, and its place there. */
export class ReplacedValueDto implements ReplacedName {
  @IsUUID()
  messageId!: string;

  @IsInt()
  @Min(0)
  @Max(199)
  index!: number;
}

/** What its owner should change in a record: values that no longer hold, and what holds instead. */
export class RecordProposalDto extends HoldingDto {
  /** Who may hold them is who reads the proposal. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StatementDto)
  assert?: StatementDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ReplacedValueDto)
  retract?: ReplacedValueDto[];

  @IsString()
  @Length(1, 1000)
  reason!: string;

  @IsString()
  @Length(1, 200)
  legalBasis!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  purpose?: string;

  /** Members that hold all values that it is about, or the record where it only adds; all of them where it is absent. Its owner is one in any case. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(64)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  readers?: string[];
}
