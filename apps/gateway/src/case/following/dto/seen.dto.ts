import { Matches } from 'class-validator';

/** How far a record was in view. */
export class SeenDto {
  /** A position of the log. */
  @Matches(/^(?:-1|\d{1,18})$/)
  readonly through!: string;
}
