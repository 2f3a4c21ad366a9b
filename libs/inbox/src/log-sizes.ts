/** How far a member said it has the log of a space. */
export interface MemberSize {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly member: string;
  readonly size: string;
}

/** Reads how far members have the logs of spaces. Bound by the service that takes part in them. */
export abstract class LogSizes {
  abstract all(): Promise<readonly MemberSize[]>;
}
