/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;

/** Milliseconds of an hour. */
export const HOUR_MS = 60 * MINUTE_MS;

/** Milliseconds of a day. */
export const DAY_MS = 24 * HOUR_MS;

/** How long a refused record is news: the boards of the members and of the operator name it for the same time. */
export const REFUSED_IS_NEWS_MS = 60 * MINUTE_MS;
