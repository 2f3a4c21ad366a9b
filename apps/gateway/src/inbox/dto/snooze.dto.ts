import { IsISO8601, Matches } from 'class-validator';

/** Until when an item is put aside. */
export class SnoozeDto {
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  until!: string;
}
