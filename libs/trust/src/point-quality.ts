/** What an encoded point is good for. */
export type PointQuality = 'good' | 'not-canonical' | 'no-point' | 'small-order';
