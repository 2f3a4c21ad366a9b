import { notBuilt } from '../stub.js';
import type { LegalClass } from './legal-form.js';
import type { Word } from '../names/parsed-name.js';

/** An organisation's name without its legal form. */
export interface CompanyName {
  readonly raw: string;
  /** Folded name without legal form and quotation marks. */
  readonly core: string;
  readonly words: readonly Word[];
  /** Numbers inside the name, in order; two names with different ones are two companies. */
  readonly numbers: readonly string[];
  readonly legalForm: { readonly id: string; readonly class: LegalClass; readonly country: string } | null;
}

/** Parts an organisation's name from its legal form, in any of the packs' scripts. */
export function parseCompany(_raw: string, _country?: string): CompanyName {
  return notBuilt();
}
