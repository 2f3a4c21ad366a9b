import { IsISO8601, IsUUID, Matches } from 'class-validator';
import { IsOptional } from '#libs/http';

export class TallyQuery {
  @IsOptional()
  @IsUUID()
  readonly spaceId?: string;

  /** From when this person's decisions are counted, in UTC. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  @IsISO8601({ strict: true })
  readonly since!: string;
}
