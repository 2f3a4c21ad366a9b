/** How a clock stands to the own one. Positive: it shows a later time. */
export interface ClockView {
  /** `member` is another gateway. */
  readonly clock: 'own' | 'broker' | 'member';
  readonly member: string | null;
  /** Best estimate in milliseconds; null where nothing was measured, 0 for the own clock. */
  readonly skewMs: number | null;
  /** The skew is not below this: what came later cannot have been earlier. */
  readonly lowestMs: number | null;
  readonly highestMs: number | null;
  /** Off what most clocks say, by more than 30 seconds for certain. */
  readonly isOff: boolean;
  /** Whether anything can be said of it now: not of one that nobody reaches, whatever it last showed. */
  readonly isKnown: boolean;
  /** When it last showed its time. */
  readonly measuredAt: string | null;
}

/** Clocks against each other: nobody is told which one is right, so most of them decide. */
export interface FlowClocks {
  readonly at: string;
  readonly clocks: readonly ClockView[];
  /** What more than half of the clocks show, against the own one; null where they disagree. */
  readonly agreedMs: number | null;
  /** They disagree, and there are too few to tell who is off. */
  readonly isUndecided: boolean;
}
