import { IsISO8601, Matches } from 'class-validator';
import { MOMENT } from '#libs/vocabulary';

/** Until when an item is put aside. */
export class SnoozeDto {
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  until!: string;
}
