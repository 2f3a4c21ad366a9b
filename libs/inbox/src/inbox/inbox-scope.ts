/** Whose items a caller sees, and in which spaces; null stands for all. */
export interface InboxScope {
  readonly caller: string;
  /** The caller and absent colleagues. */
  readonly people: readonly string[];
  readonly reads: readonly number[] | null;
  readonly decides: readonly number[] | null;
  readonly answers: readonly number[] | null;
  readonly signs: readonly number[] | null;
}
