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
      /** Messages of that country since, of which nothing was released to this one: `POST /spaces/:id/asks` asks for one. */
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

/** How much of a record is new to who opened it, until `PUT /spaces/:id/records/:recordId/seen` says that it was in view. */
export interface SeenView {
  /** Position of the newest of what is shown. */
  readonly through: string;
  /** Something was said since, be it that a value was taken back. */
  readonly isBehind: boolean;
  /** Live values that others gave since, in the order of the log. */
  readonly fresh: readonly { readonly messageId: string; readonly index: number; readonly position: string }[];
}

/** Somebody of this country who reads records of a case; `GET /spaces/:id/colleagues`. */
export interface DeskColleague {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
}
