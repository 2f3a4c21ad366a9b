/** Names what items and events are about. Bound by the service, which knows what its records and refusals are called. */
export abstract class SubjectNames {
  /** Names a stored record type. */
  abstract recordType(type: number): string;
  /** Names the code of a refusal: by the log, or by one member. */
  abstract refusal(code: number): string;
}
