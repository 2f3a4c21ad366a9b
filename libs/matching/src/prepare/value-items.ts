import { NOT_PROVEN, UNKNOWN_TYPE } from '../records/number-groups.js';
import { Kind, KIND_COUNT, LAST_NAME_KIND, type ItemKind } from '../records/item-kind.js';
import type { RecordDraft } from '../records/record-store.js';
import type { FieldName, IssueCode, CleanFields } from '../records/record.js';
import { readPlainAddress, type PlainAddress } from './plain-address.js';
import type { WordEntry, WordTable } from '../text/word-table.js';
import {
  checkDocument,
  checkIban,
  checkVin,
  fold,
  guessIdentifiers,
  normalisePhone,
  normalisePlate,
  packOf,
  parseAddress,
  parseCompany,
  type CompanyName,
  type IdentifierCheck,
} from '#libs/national';

/** A value; `key` tells two apart that are written alike: one number of two types, or of two states. */
type Value = Pick<WordEntry, 'folded'> & Partial<Pick<WordEntry, 'forms' | 'groups'>> & { readonly key?: string };
type Report = (code: IssueCode, field: FieldName) => void;

/** What adding the values of a record takes. */
interface AddOptions {
  readonly report: Report;
  readonly isOrganisation: boolean;
}

type Context = AddOptions & { readonly fields: CleanFields };

/** Addresses that a whole office reads: they name no person. */
const OFFICE =
  /^(?:info|office|contact|admin|mail|post|sales|support|secretariat|hello|iroda|titkarsag|birou|ofis|kantoor)@/;

/** Turns identifiers, contact data and addresses into items. */
export class ValueItems {
  private idBirth = 0;
  /** Words of places by their kind and text: a million records name few of them. */
  private readonly places = Array.from({ length: KIND_COUNT }, () => new Map<string, number>());

  constructor(
    private readonly words: WordTable,
    private readonly options: { readonly asOf: string },
  ) {}

  /** Adds the items of all value fields; gives the birth date inside a valid national number, 0 when none. */
  addTo(draft: RecordDraft, fields: CleanFields, { report, isOrganisation }: AddOptions): number {
    this.idBirth = 0;
    const context = { fields, report, isOrganisation };
    each(fields.nationalId, (text) => this.addIdentifier(draft, text, context));
    each(fields.document, (text) => this.addDocument(draft, text, fields));
    each(fields.phone, (text) => this.addPhone(draft, text, fields.country));
    each(fields.email, (text) => this.addEmail(draft, text));
    each(fields.iban, (text) => this.addSimple(draft, Kind.iban, checkIban(text).normal));
    each(fields.vin, (text) => this.addVin(draft, text));
    each(fields.plate, (text) => this.addPlate(draft, text, fields));
    each(fields.registrationNumber, (text) => this.addRegistration(draft, text, context));
    each(fields.birthPlace, (text) => this.addPlace(draft, Kind.birthPlace, text));
    each(fields.nationality, (text) => this.addPlace(draft, Kind.nationality, text));
    this.addAddress(draft, fields);
    return this.idBirth;
  }

  /** Adds the words of an organisation's name without its legal form. */
  addCompany(draft: RecordDraft, fields: CleanFields): void {
    each(fields.name ?? fields.familyName, (text) => {
      const company = parseCompany(text, fields.country);
      for (const [at, word] of company.words.entries()) {
        if (word.folded === '' || company.numbers.includes(word.folded)) continue;
        if (FILLERS.has(word.folded) && at > 0 && at < company.words.length - 1) continue;
        const spelling = `${KEY_OF_KIND[Kind.orgWord] ?? ''}${word.raw.toLowerCase()}`;
        const entry = () => ({
          folded: word.folded,
          forms: word.forms.map((form) => form.text),
          skeletons: word.skeletons,
          groups: [],
          latin: word.script === 'latin',
        });
        draft.add(Kind.orgWord, this.words.find(spelling) || this.words.add(spelling, entry()));
      }
      for (const number of company.numbers) this.addSimple(draft, Kind.orgNumber, number);
      this.addLegalClass(draft, company);
    });
    each(fields.legalForm, (text) => {
      this.addLegalClass(draft, parseCompany(`X ${text}`, fields.country));
    });
  }

  /** A word such as company or holding is of no class, so it contradicts none. */
  private addLegalClass(draft: RecordDraft, { legalForm }: CompanyName): void {
    if (legalForm === null || legalForm.class === 'other') return;
    this.addSimple(draft, Kind.legalClass, legalForm.class);
  }

  private addIdentifier(draft: RecordDraft, text: string, context: Context): void {
    const holder = context.isOrganisation ? 'organisation' : 'person';
    const checks = guessIdentifiers(text, context.fields.country, { ...this.options, holder });
    const best = checks[0];
    if (best !== undefined && !best.valid) context.report('CHECK_DIGIT', 'nationalId');
    this.addNumber(draft, Kind.nationalId, { text, checks });
    const { birthDate } = best?.decoded ?? {};
    if (best?.valid === true && birthDate !== undefined) this.idBirth = packedDate(birthDate);
  }

  private addRegistration(draft: RecordDraft, text: string, context: Context): void {
    const options = { ...this.options, holder: 'organisation' as const };
    const checks = guessIdentifiers(text, context.fields.country, options);
    if (checks[0]?.valid === false) context.report('CHECK_DIGIT', 'registrationNumber');
    this.addNumber(draft, Kind.registration, { text, checks });
  }

  /**
   * Adds a number with the types it proves, or else those whose form it has. A reading that fails its check is no other
   * form of one that passes: eleven digits of a person are no eight digits of a company.
   */
  private addNumber(draft: RecordDraft, kind: ItemKind, number: Written): void {
    const { checks, text } = number;
    const proven = checks.every(({ valid }) => valid) ? checks : checks.filter(({ valid }) => valid);
    const readings = proven.length > 0 ? proven : checks;
    const folded = readings[0]?.normal ?? fold(text).replaceAll(' ', '').slice(0, MAX_NUMBER).toUpperCase();
    if (folded === '') return;
    const types = readings.length > 0 ? readings.map(({ type }) => type) : [UNKNOWN_TYPE];
    const groups = proven.length > 0 ? types : [...types, NOT_PROVEN];
    const forms = readings.map(({ normal }) => normal).filter((normal) => normal !== folded);
    const key = groups.length === 1 ? (groups[0] ?? '') : groups.join();
    this.add(draft, kind, { folded, forms: forms.length > 1 ? [...new Set(forms)] : forms, groups, key });
  }

  /** The state that issued a document: as stated, else the record's own where its documents look like this. */
  private addDocument(draft: RecordDraft, text: string, { country, issuer }: CleanFields): void {
    const state = stateOf(issuer);
    const { normal, slip, kinds } = checkDocument(text, state ?? country);
    this.add(draft, Kind.document, issued({ folded: normal, forms: [slip] }, state ?? ownState(country, kinds.length)));
  }

  /** Only makers that must write the check digit, those of North America, prove a number by it. */
  private addVin(draft: RecordDraft, text: string): void {
    const { normal, valid, checkDigit } = checkVin(text);
    const isProven = valid && (checkDigit === 'right' || !/^[1-5]/.test(normal));
    this.add(draft, Kind.vin, { folded: normal, groups: isProven ? [VIN] : [VIN, NOT_PROVEN] });
  }

  private addPhone(draft: RecordDraft, text: string, country: string | undefined): void {
    const phone = normalisePhone(text, country);
    if (phone.digits.length < 5) return;
    this.add(draft, Kind.phone, { folded: phone.e164 ?? phone.digits, forms: [phone.tail] });
  }

  private addEmail(draft: RecordDraft, text: string): void {
    const address = /[^\s<>"]+@[^\s<>"]+/.exec(text.toLowerCase())?.[0];
    const isPerson = (draft.kinds[0] ?? Kind.orgWord) <= LAST_NAME_KIND;
    if (address === undefined || (isPerson && OFFICE.test(address))) return;
    this.add(draft, Kind.email, { folded: address });
  }

  private addPlate(draft: RecordDraft, text: string, { country, issuer }: CleanFields): void {
    const state = stateOf(issuer);
    const { normal, slip, readings, countries } = normalisePlate(text, state ?? country);
    const own = ownState(country, country !== undefined && countries.includes(country.toLowerCase()) ? 1 : 0);
    this.add(draft, Kind.plate, issued({ folded: normal, forms: [slip, ...readings] }, state ?? own));
  }

  private addPlace(draft: RecordDraft, kind: ItemKind, text: string): void {
    const places = this.places[kind];
    const known = places?.get(text);
    const word = known ?? this.wordOf(kind, { folded: fold(text) });
    if (known === undefined && places !== undefined && places.size < MAX_PLACES) places.set(text, word);
    draft.add(kind, word);
  }

  private addAddress(draft: RecordDraft, fields: CleanFields): void {
    const { country, postcode, city } = fields;
    if (fields.address === undefined) {
      if (postcode !== undefined) this.addSimple(draft, Kind.postcode, fold(postcode).replace(/ /g, ''));
      if (city !== undefined) this.addPlace(draft, Kind.city, city);
      return;
    }
    const isForeign = country === undefined || packOf(country) === null;
    each(fields.address, (text) => {
      const plain = isForeign ? readPlainAddress(text) : null;
      if (plain !== null) {
        this.addPlainAddress(draft, { ...plain, city: city ?? plain.city, postcode: postcode ?? plain.postcode });
        return;
      }
      const address = parseAddress(text, { country, postcode, city });
      if (address.street !== null) this.addPlace(draft, Kind.street, address.street);
      if (address.number !== null) this.addSimple(draft, Kind.house, address.number + (address.suffix ?? ''));
      this.addUnits(draft, address.units);
      if (address.city !== null) this.addPlace(draft, Kind.city, address.city);
      if (address.postcode !== null) this.addSimple(draft, Kind.postcode, fold(address.postcode).replace(/ /g, ''));
    });
  }

  /** Block, entrance and flat each by itself; the floor only where no flat tells it. */
  private addUnits(draft: RecordDraft, units: readonly string[]): void {
    const hasFlat = units.some((part) => part.startsWith('a'));
    for (const part of units) if (!hasFlat || !part.startsWith('f')) this.addSimple(draft, Kind.unit, part);
  }

  private addPlainAddress(draft: RecordDraft, address: PlainAddress): void {
    this.addPlace(draft, Kind.street, address.street);
    this.addSimple(draft, Kind.house, address.number);
    this.addPlace(draft, Kind.city, address.city);
    this.addSimple(draft, Kind.postcode, fold(address.postcode).replace(/ /g, ''));
  }

  private addSimple(draft: RecordDraft, kind: ItemKind, value: string): void {
    this.add(draft, kind, { folded: value });
  }

  private add(draft: RecordDraft, kind: ItemKind, word: Value): void {
    draft.add(kind, this.wordOf(kind, word));
  }

  /** Number of a value of a kind; 0, the empty word, for an empty one. */
  private wordOf(kind: ItemKind, word: Value): number {
    if (word.folded === '') return 0;
    const spelling = `${KEY_OF_KIND[kind] ?? ''}${word.key === undefined ? '' : `${word.key}\u0000`}${word.folded}`;
    const known = this.words.find(spelling);
    if (known !== 0) return known;
    const { folded, forms = NONE, groups = NONE } = word;
    return this.words.add(spelling, { folded, forms, skeletons: NONE, groups, latin: true });
  }
}

const MAX_PLACES = 100_000;
const MAX_NUMBER = 40;
const NONE: readonly string[] = [];
/** The one type of a chassis number. */
const VIN = 'vin';
/** What stands before a value in the table of words, so that equal values of two kinds are two words. */
const KEY_OF_KIND = Array.from({ length: KIND_COUNT }, (_, kind) => `${kind}\u0000`);

/** Words between others that are of no family and tell nothing: those for "and", and the English article. */
const FILLERS: ReadonlySet<string> = new Set(['i', 'and', 'en', 'es', 'si', 'und', 'the']);

/** A number as written and the types whose form it has, proven ones first. */
interface Written {
  readonly text: string;
  readonly checks: readonly IdentifierCheck[];
}

/** A value with the state that issued it, where that is known; one number of two states is two words. */
function issued(word: Value, state: string | null): Value {
  return state === null ? word : { ...word, groups: [state], key: state };
}

/** A state by its code. */
function stateOf(issuer: string | undefined): string | null {
  const code = fold(issuer ?? '');
  return code === '' ? null : code;
}

/** The record's own state, where its numbers look like this one. */
function ownState(country: string | undefined, fitting: number): string | null {
  return country === undefined || fitting === 0 ? null : country.toLowerCase();
}

function packedDate(iso: string): number {
  return Number(iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10));
}

function each(text: string | undefined, visit: (part: string) => void): void {
  if (text === undefined) return;
  if (!text.includes('|')) visit(text);
  else for (const part of text.split('|')) if (part.trim() !== '') visit(part.trim());
}
