/** A moment passed by the own clock, was said so again and again, and the log does not have it: its clock or ours is off, or nothing of ours reaches it. */
export class LogClockOff extends Error {
  override readonly name = 'LogClockOff';
  readonly code = 'LOG_CLOCK_OFF';

  constructor(attempts: number) {
    super(`said ${attempts} times that a request is late, which the log does not have`);
  }
}
