/** Messages from one member to another, a value for each quarter of an hour; null where nobody watched. */
export interface FlowCurve {
  readonly sender: string;
  readonly receiver: string;
  readonly messages: readonly (number | null)[];
  /** Within how long half of them were confirmed; null also where none was. */
  readonly p50Ms: readonly (number | null)[];
  readonly p95Ms: readonly (number | null)[];
  /** Not confirmed at the end of the quarter. */
  readonly behind: readonly (number | null)[];
}

/** Own traffic of the last hours. */
export interface FlowCurves {
  readonly at: string;
  /** When each quarter began, oldest first; the last one is not over. */
  readonly quarters: readonly string[];
  readonly curves: readonly FlowCurve[];
}
