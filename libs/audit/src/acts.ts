/**
 * Names of what is done when something is shown; the access log keeps them. Each feature adds its own beside its descriptor, by declaration
 * merging.
 */
export interface Acts {
  /** What waits for a person, of all cases. */
  readonly 'inbox.list': true;
}

/** One of them. */
export type Act = keyof Acts;
