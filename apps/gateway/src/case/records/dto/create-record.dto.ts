import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { MEMBER_ID } from '#libs/vocabulary';
import { RECORD_TYPES } from '../../../vocabulary/record-types.table.js';
import { StatementDto } from './statement.dto.js';

/** A new record: its type, who else may hold it, and what is claimed. */
export class CreateRecordDto extends HoldingDto {
  @IsIn(Object.keys(RECORD_TYPES))
  type!: keyof typeof RECORD_TYPES;

  /** Members that may hold the statements which do not say otherwise. */
  @IsArray()
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  release!: string[];

  @IsString()
  @Length(1, 200)
  legalBasis!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  purpose?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StatementDto)
  statements!: StatementDto[];
}
