import { IsString, Length } from 'class-validator';

/** Why a record is kept although its owner may recall it. */
export class HoldRecordDto {
  /** Of the proceedings that need it, which its owner is told. */
  @IsString()
  @Length(1, 100)
  reference!: string;

  @IsString()
  @Length(1, 500)
  reason!: string;
}
