/** When a person is away: meanwhile the desk sees what waits for them. */
export interface AbsenceView {
  readonly from: Date;
  readonly until: Date;
  readonly note: string;
}

/** `PUT /me/absence`. */
export interface AbsenceInput {
  /** ISO 8601 with an offset. */
  readonly from: string;
  readonly until: string;
  /** At most 500 characters. */
  readonly note: string;
}
