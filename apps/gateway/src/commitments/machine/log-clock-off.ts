/** A moment passed by the own clock, it was tried again and again to say so, and the log does not have it: its clock or ours is off, or nothing of ours reaches it. */
export class LogClockOff extends Error {
  override readonly name = 'LogClockOff';
  readonly code = 'LOG_CLOCK_OFF';

  constructor(attempts: number) {
    super(`tried ${attempts} times to say that a request is late, which the log does not have`);
  }
}
