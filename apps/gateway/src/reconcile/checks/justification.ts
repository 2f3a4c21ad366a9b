import type { SubjectCategory } from './subject-categories.table.js';

/** Why numbers are asked about. */
export interface Justification {
  readonly aim: string;
  readonly category: SubjectCategory;
  readonly offence: string;
  readonly reason: string;
}
