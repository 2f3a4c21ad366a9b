/** Groups of the word of a number beside the types it has (`bg.egn`) or the state that issued it (`bg`). */

/** The number passes no check, so one that is near it may be the same. */
export const NOT_PROVEN = '?';
/** No known type has the form of the number. */
export const UNKNOWN_TYPE = '*';
