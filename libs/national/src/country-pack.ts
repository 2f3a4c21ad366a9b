import type { AddressRules } from './address/address-rules.js';
import type { Country } from './country.js';
import type { DocumentRule } from './documents/document-rule.js';
import type { IdentifierRule } from './identifiers/identifier-rule.js';
import type { LegalForm } from './companies/legal-form.js';
import type { NameRules } from './names/name-rules.js';
import type { PhoneRules } from './phones/phone-rules.js';
import type { PlateRules } from './plates/plate-rules.js';

/** Language in which every rule and flag of this library can explain itself. */
export type Language = 'en' | 'nl' | 'hu' | 'bg' | 'ro';

/** Text of one rule or flag in the five languages of the project. */
export type Texts = Readonly<Record<Language, string>>;

/** Everything the comparison knows about one country. A further country is one more folder under `packs/`. */
export interface CountryPack {
  readonly country: Country;
  readonly languages: readonly string[];
  readonly names: NameRules;
  readonly identifiers: readonly IdentifierRule[];
  readonly plates: PlateRules;
  readonly phones: PhoneRules;
  readonly addresses: AddressRules;
  readonly legalForms: readonly LegalForm[];
  readonly documents: readonly DocumentRule[];
}
