import { fill, type Language, type Texts, type TextValues } from '#libs/vocabulary';
import type { HintValues, Violation } from '../problem/http-error.js';
import { RULE_HINTS } from './rule-hints.table.js';

/** What to say for a rule, by its name. */
export type HintTable = Readonly<Record<string, Texts>>;

const OTHER: Texts = {
  en: 'This value is not accepted.',
  nl: 'Deze waarde wordt niet aanvaard.',
  hu: 'Ez az adat nem fogadható el.',
  bg: 'Тази стойност не се приема.',
  ro: 'Această valoare nu este acceptată.',
};

/** Knows the hint of every rule. */
export class Hints {
  private readonly texts: ReadonlyMap<string, Texts>;

  constructor(tables: readonly HintTable[]) {
    this.texts = new Map([RULE_HINTS, ...tables].flatMap((table) => Object.entries<Texts>(table)));
  }

  tell({ rule, values }: Violation, language: Language): string {
    return fill((this.texts.get(rule) ?? OTHER)[language], inLanguage(values, language));
  }
}

function inLanguage(values: HintValues, language: Language): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.map((texts) => texts[language]).join(', ') : value,
    ]),
  );
}
