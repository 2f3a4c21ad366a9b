/** The gateway's own clock; it never decides a verdict. */
export abstract class Clock {
  abstract now(): Date;
}

/** Reads the clock of the machine. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
