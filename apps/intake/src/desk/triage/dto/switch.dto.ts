import { IsISO8601, IsString, Length, Matches } from 'class-validator';
import type { SwitchMade } from '../route-signal.service.js';

/** A switch of sphere: a finding of supervision may be used in a criminal investigation. */
export class SwitchDto implements SwitchMade {
  /** The article that it rests on. */
  @IsString()
  @Length(3, 200)
  readonly basis!: string;

  /** Who decided it. */
  @IsString()
  @Length(3, 200)
  readonly authority!: string;

  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly decidedOn!: string;
}
