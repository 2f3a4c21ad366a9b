import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { MEMBER_ID } from '#libs/vocabulary';
import { StatementDto } from '../../../case/records/quoted-values.service.js';
import { ReplacedValueDto } from './record-proposal.dto.js';

/** The change of the own record that brings what another country suggests, all of it as it was or with something else. */
export class AcceptProposalDto extends HoldingDto {
  /** What is suggested, where it and `retract` are absent. */
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
  @Type(() => ReplacedValueDto)
  retract?: ReplacedValueDto[];

  /** For asserted statements that do not say otherwise; those of the record when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  release?: string[];

  /** Members that hold something now and lose it by this change. */
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
