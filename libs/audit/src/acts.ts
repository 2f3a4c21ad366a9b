/**
 * Names of what is done when something is shown; the access log keeps them. Each feature adds its own beside its descriptor, by declaration
 * merging.
 */
export interface Acts {
  /** For the specs of this library. */
  readonly 'example.look': true;
}

/** One of them. */
export type Act = keyof Acts;
