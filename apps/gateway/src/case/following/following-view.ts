declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** Changes by others of a record that somebody follows, since they opened it last. */
    readonly 'new-facts': {
      readonly kind: 'new-facts';
      readonly changes: number;
      /** Members that changed it. */
      readonly members: readonly string[];
    };
  }
}

/** Whether the caller is told of changes by others; `GET`, `PUT` and `DELETE /spaces/:id/records/:recordId/following`. */
export interface FollowingView {
  readonly following: boolean;
  readonly since: Date | null;
}
