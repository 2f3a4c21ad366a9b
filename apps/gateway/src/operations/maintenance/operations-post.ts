/** What operations of one member told all the others last. */
export interface OperationsPost {
  readonly member: string;
  /** Empty where nobody is named. */
  readonly contact: string;
  readonly phone: string;
  readonly hours: string;
  /** Those that are not over, the next one first. */
  readonly windows: readonly MaintenanceView[];
  /** When it stood on the log, ISO 8601. */
  readonly postedAt: string;
}

/** From when until when its gateway will be silent, ISO 8601. */
export interface MaintenanceView {
  readonly from: string;
  readonly until: string;
}
