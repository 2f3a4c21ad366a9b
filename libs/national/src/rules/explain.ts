import type { Language, Texts } from '../country-pack.js';
import { notBuilt } from '../stub.js';

/** A rule as it is shown: its texts and where it is published. */
export interface Rule {
  readonly id: string;
  readonly source: string;
  readonly texts: Texts;
}

/** Finds a rule or flag (`flag.CHECK_DIGIT`) by its id; null when there is none. */
export function findRule(_id: string): Rule | null {
  return notBuilt();
}

/** Says a rule in one language, `ж as zj: Dutch spelling`; an unknown id is said as itself. */
export function ruleText(_id: string, _language: Language): string {
  return notBuilt();
}
