import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';
import { RECORD_TYPES, type RecordTypeName } from '../../../vocabulary/record-types.table.js';

/** What decides about one value, without the value. */
export class ForecastValueDto {
  @IsArray()
  @ArrayMaxSize(63)
  @ArrayUnique()
  @Matches(MEMBER_ID, { each: true })
  release!: string[];

  @IsIn(['H0', 'H1', 'H2', 'H3'])
  handling!: 'H0' | 'H1' | 'H2' | 'H3';

  @IsString()
  @Length(1, 60)
  property!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  purpose?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(['victim-identity', 'minor', 'special-category'], { each: true })
  sensitivities?: ('victim-identity' | 'minor' | 'special-category')[];

  /** It takes the value back from who holds it. */
  @IsOptional()
  @IsBoolean()
  retracts?: boolean;
}

/** A record or a change as it would be sent now; nothing of it is kept. */
export class ForecastDto {
  @IsIn(Object.keys(RECORD_TYPES))
  type!: RecordTypeName;

  @IsBoolean()
  isChange!: boolean;

  @IsArray()
  @ArrayMaxSize(400)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ForecastValueDto)
  values!: ForecastValueDto[];
}
