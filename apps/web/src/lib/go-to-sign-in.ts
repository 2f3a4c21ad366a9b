/** Leaves for the sign-in of the identity provider and comes back to the same place. */
export function goToSignIn(returnTo: string = window.location.pathname + window.location.search): void {
  window.location.assign(`/api/v1/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
}
