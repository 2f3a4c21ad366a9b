export type { Country } from './country.js';
export type { CountryPack, Language, Texts } from './country-pack.js';
export { packOf, packs } from './packs/packs.js';

export { findRule, ruleText, type Rule } from './rules/explain.js';
export type { Flag } from './rules/flags.table.js';

export { scriptOf, type Script } from './script/script.js';
export { fold } from './script/fold.js';
export { romanise } from './script/romanise.js';
export type { Romanisation, Romanised, SpellingStep, SpellingTrace } from './script/romanised.js';
export { traceSpelling } from './script/trace-spelling.js';
export { skeletons } from './script/skeleton.js';

export type { GenderedEnding, NameOrder, NameRules, SpellingRule } from './names/name-rules.js';
export type { NameFlag, NameForm, NameHints, NameRole, NameToken, ParsedName, Word } from './names/parsed-name.js';
export { parseName } from './names/parse-name.js';
export { orderOfList } from './names/list-order.js';
export { wordOf } from './names/word.js';
export { givenNameGroups, givenNameSex, givenNameTranslations } from './names/diminutives.js';
export { soundsLikeFamilyName, soundsLikeGivenName } from './names/name-sound.js';
export { familyStem, fatherNames } from './names/family-stem.js';

export {
  checkIdentifier,
  guessIdentifiers,
  type CheckOptions,
  type GuessOptions,
} from './identifiers/check-identifier.js';
export type {
  Decoded,
  Finding,
  IdentifierCheck,
  IdentifierFlag,
  IdentifierRule,
} from './identifiers/identifier-rule.js';

export { normalisePhone, type Phone, type PhoneFlag } from './phones/normalise-phone.js';
export type { PhoneRules } from './phones/phone-rules.js';
export { normalisePlate, type Plate, type PlateFlag } from './plates/normalise-plate.js';
export type { PlateFormat, PlateRules } from './plates/plate-rules.js';
export { checkIban, type Iban, type IbanFlag } from './banks/check-iban.js';
export { checkVin, type Vin, type VinFlag } from './vehicles/check-vin.js';
export { passesLuhn } from './identifiers/luhn.js';
export { checkDocument } from './documents/check-document.js';
export type { DocumentCheck, DocumentFlag, DocumentRule } from './documents/document-rule.js';
export { mrzForms } from './documents/mrz-forms.js';
export { parseMrz, type Mrz, type MrzCheck } from './documents/parse-mrz.js';
export type { Address } from './address/address.js';
export { parseAddress, type AddressHints } from './address/parse-address.js';
export { addressKeys } from './address/address-keys.js';
export { normalisePostcode } from './address/postcode.js';
export type { AddressPart, AddressRules } from './address/address-rules.js';
export { parseCompany, type CompanyName } from './companies/parse-company.js';
export type { LegalClass, LegalForm } from './companies/legal-form.js';
export {
  FORMS_VERSION,
  isNumberKind,
  NUMBER_KINDS,
  type NumberKey,
  numberKeys,
  type NumberKind,
  type NumberPlace,
} from './numbers/number-keys.js';
