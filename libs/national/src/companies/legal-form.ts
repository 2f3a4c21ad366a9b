/** Classes that are the same kind of company in different countries: Kft, EOOD, SRL and BV are all `limited`. */
export type LegalClass =
  | 'limited'
  | 'stock'
  | 'sole-trader'
  | 'general-partnership'
  | 'limited-partnership'
  | 'cooperative'
  | 'association'
  | 'foundation'
  | 'public-body'
  | 'branch'
  | 'other';

/** One legal form; `written` holds the spellings in the country's own scripts. */
export interface LegalForm {
  readonly id: string;
  readonly class: LegalClass;
  readonly written: readonly string[];
  readonly source: string;
}
