import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsString, Length, ValidateNested } from 'class-validator';
import { RECORD_TYPES, type RecordTypeName } from '../../vocabulary/record-types.table.js';

export class TypedValueDto {
  @IsString()
  @Length(1, 60)
  readonly property!: string;

  @IsString()
  @Length(1, 4000)
  readonly value!: string;
}

/** What somebody typed of a record that is not there yet. */
export class AlikeDto {
  @IsIn(Object.keys(RECORD_TYPES))
  readonly type!: RecordTypeName;

  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TypedValueDto)
  readonly values!: readonly TypedValueDto[];
}
