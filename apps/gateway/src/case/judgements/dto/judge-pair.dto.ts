import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { REASON_CODES, type ReasonCode, VERDICT_NAMES, type VerdictName } from '../verdicts.table.js';

/** What a person says of two records, having seen them side by side. */
export class JudgePairDto extends HoldingDto {
  @IsUUID()
  left!: string;

  @IsUUID()
  right!: string;

  /** `none` takes back what was said before. */
  @IsIn(VERDICT_NAMES)
  verdict!: VerdictName;

  /** One at least for the same and for different. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(REASON_CODES, { each: true })
  reasons?: ReasonCode[];

  /** Required for the reason `other`. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  text?: string;

  /** Also where a group that stands as one would be disputed by it: the person was shown so. */
  @IsOptional()
  @IsBoolean()
  anyway?: boolean;

  /** Of the pair as it was shown. */
  @Matches(/^\d{1,10}\.\d{1,10}\.\d{1,7}$/)
  seen!: string;
}
