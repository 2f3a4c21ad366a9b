import type { Answers } from '#libs/forms';
import type { Language } from '#libs/vocabulary';

/** A form that somebody fills in, between two pages. It travels sealed with the page: nothing of it is kept here. */
export interface FormState {
  /** Random, of this filling; the id of the signal follows from it. */
  readonly id: string;
  readonly form: string;
  readonly version: number;
  readonly language: Language;
  /** When the first page was shown. */
  readonly begunMs: number;
  readonly answers: Answers;
  /** Fields by page, as far as pages were shown. */
  readonly pages: readonly (readonly string[])[];
}
