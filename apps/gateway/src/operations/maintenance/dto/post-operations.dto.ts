import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsISO8601,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
const PHONE = /^(?:\+[0-9]{4,15})?$/;
/** No control signs, none that turn the direction of writing or break a line: fewer signs than the message takes. */
const PLAIN = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

/** From when until when this gateway will be silent, in UTC. */
export class MaintenanceDto {
  @Matches(MOMENT)
  @IsISO8601({ strict: true })
  from!: string;

  @Matches(MOMENT)
  @IsISO8601({ strict: true })
  until!: string;
}

/** What operations tells all members; it replaces what was told before. */
export class PostOperationsDto {
  @IsString()
  @MaxLength(100)
  @Matches(PLAIN)
  contact!: string;

  @Matches(PHONE)
  phone!: string;

  @IsString()
  @MaxLength(100)
  @Matches(PLAIN)
  hours!: string;

  @IsArray()
  @ArrayMaxSize(8)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MaintenanceDto)
  windows!: MaintenanceDto[];
}
