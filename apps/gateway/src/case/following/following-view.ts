declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Changes by others of a record that somebody follows or opened, since they saw it last. */
    readonly 'new-facts': {
      readonly kind: 'new-facts';
      readonly changes: number;
      /** Members that changed it. */
      readonly members: readonly string[];
    };
    /** A record of another country that nobody of the desk has opened. */
    readonly 'new-record': {
      readonly kind: 'new-record';
      readonly member: string;
      /** Live values that are here. */
      readonly values: number;
      /** Messages of that country since, of which nothing was released to this one: `POST /spaces/:id/commitments` asks for one. */
      readonly sealed: number;
      /** ISO 8601: the first and the last of them; null where there are none. */
      readonly sealedFrom: string | null;
      readonly sealedTo: string | null;
      /** Whether it was handed to the one person whom it waits for. */
      readonly assigned: boolean;
    };
  }
}

/** Whether the caller is told of changes by others; `GET`, `PUT` and `DELETE /spaces/:id/records/:recordId/following`. */
export interface FollowingView {
  readonly following: boolean;
  readonly since: Date | null;
}

/** Somebody of this country who reads records of a case; `GET /spaces/:id/colleagues`. */
export interface DeskColleague {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
}
