import { Matches } from 'class-validator';

/** How far what was said about a record was in view. */
export class ThreadSeenDto {
  /** A position of the log. */
  @Matches(/^(?:-1|\d{1,18})$/)
  readonly through!: string;
}
