/** Whether the caller is told of changes by others; `GET`, `PUT` and `DELETE /spaces/:id/records/:recordId/following`. */
export interface FollowingView {
  readonly following: boolean;
  readonly since: Date | null;
}
