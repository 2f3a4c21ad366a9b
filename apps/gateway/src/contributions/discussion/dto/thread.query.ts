import { IsUUID, Matches } from 'class-validator';
import { IsOptional } from '#libs/http';

/** Which thread, and which part of it. */
export class ThreadQuery {
  @IsUUID()
  readonly recordId!: string;

  /** Name of a comment; what is shown was said before it. */
  @IsOptional()
  @Matches(/^[a-z]{2}(-[a-z0-9]{1,13})?\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  readonly before?: string;
}
