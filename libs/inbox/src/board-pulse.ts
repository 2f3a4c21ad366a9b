/** Tells how often the board began to show something else for a reason that no stored event tells. Bound by whoever shows a board. */
export abstract class BoardPulse {
  abstract readonly count: number;
}
