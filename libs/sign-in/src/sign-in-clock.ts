/** The clock of the service; bound by it. */
export abstract class SignInClock {
  abstract now(): Date;
}
