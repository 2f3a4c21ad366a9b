import { Matches } from 'class-validator';

/** Which remark was in view. */
export class RemarkSeenDto {
  /** Its position on the log. */
  @Matches(/^\d{1,18}$/)
  readonly position!: string;
}
