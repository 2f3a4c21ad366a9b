import { IsString, Length } from 'class-validator';

/** Why a parked record is tried again, or closed. */
export class ParkedDecisionDto {
  @IsString()
  @Length(1, 500)
  reason!: string;
}
