/** How much of a record is new to who opened it, until `PUT /spaces/:id/records/:recordId/seen` says that it was in view. */
export interface SeenView {
  /** Position of the newest of what is shown. */
  readonly through: string;
  /** Something was said since, be it that a value was taken back. */
  readonly isBehind: boolean;
  /** Live values that others gave since, in the order of the log. */
  readonly fresh: readonly { readonly messageId: string; readonly index: number; readonly position: string }[];
}
