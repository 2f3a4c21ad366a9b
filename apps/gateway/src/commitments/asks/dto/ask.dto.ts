import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { SendingDto } from '#libs/member';
import { ValueNameDto } from './value-name.dto.js';

/** A question to another country: about a record, a value of it, or what is sealed here. */
export class AskDto extends SendingDto {
  /** Of a message on the log that is sealed here, in digits, for its sender; not read where a record is named. */
  @IsOptional()
  @IsString()
  @Matches(/^(0|[1-9]\d{0,17})$/)
  position?: string;

  @IsOptional()
  @IsUUID()
  recordId?: string;

  /** Of the record; absent where all of it is meant. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ValueNameDto)
  value?: ValueNameDto;

  /** Who is asked about the record; its owner where it is absent. */
  @IsOptional()
  @IsString()
  @Length(1, 16)
  member?: string;

  /** It cannot wait: it leaves before others, and stands first where it is decided and answered. */
  @IsOptional()
  @IsBoolean()
  urgent?: boolean;

  @IsString()
  @Length(1, 500)
  reason!: string;
}
