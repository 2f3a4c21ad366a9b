import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsString, Length, ValidateNested } from 'class-validator';
import { RECORD_TYPES, type RecordTypeName } from '../../../vocabulary/record-types.table.js';

export class CheckedStatementDto {
  @IsString()
  @Length(1, 60)
  readonly property!: string;

  @IsString()
  @Length(1, 4000)
  readonly value!: string;
}

/** Statements as they stand in a form, before anybody saves them. */
export class RecordChecksDto {
  @IsIn(Object.keys(RECORD_TYPES))
  readonly type!: RecordTypeName;

  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CheckedStatementDto)
  readonly statements!: readonly CheckedStatementDto[];
}

/** A line that somebody pasted. */
export class RecordLineDto {
  @IsIn(Object.keys(RECORD_TYPES))
  readonly type!: RecordTypeName;

  @IsString()
  @Length(1, 1000)
  readonly line!: string;
}
