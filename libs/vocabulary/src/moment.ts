/**
 * A moment with its offset, as people and programs send it. Anchored and bounded: a pattern that may begin anywhere takes minutes
 * over a long text. Narrower than ISO 8601, whose weeks and days of a year no `Date` reads.
 */
export const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
