/** How often what reads a log looks by itself: the safety net of lost wakes. */
export class LoopRhythm {
  constructor(
    /** Milliseconds after a step that found nothing. */
    readonly idleMs = 500,
    /** Where polls find nothing; so often a space gets its turn that nothing woke. */
    readonly maxIdleMs = 2000,
  ) {}
}
