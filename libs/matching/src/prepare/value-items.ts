import { Kind, KIND_COUNT, LAST_NAME_KIND, type ItemKind } from '../records/item-kind.js';
import type { RecordDraft } from '../records/record-store.js';
import type { FieldName, IssueCode, RecordFields } from '../records/record.js';
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
  type IdentifierCheck,
} from '#libs/national';

type Value = Pick<WordEntry, 'folded'> & Partial<Pick<WordEntry, 'forms' | 'groups'>>;
type Report = (code: IssueCode, field: FieldName) => void;

/** Addresses that a whole office reads: they name no person. */
const OFFICE =
  /^(?:info|office|contact|admin|mail|post|sales|support|secretariat|hello|iroda|titkarsag|birou|ofis|kantoor)@/;

/** Turns identifiers, contact data and addresses into items. */
export class ValueItems {
  private idBirth = 0;
  /** Words of places by their text: a million records name few of them. */
  private readonly places = new Map<string, number>();

  constructor(
    private readonly words: WordTable,
    private readonly options: { readonly asOf: string },
  ) {}

  /** Adds the items of all value fields; gives the birth date inside a valid national number, 0 when none. */
  addTo(draft: RecordDraft, fields: RecordFields, report: Report): number {
    this.idBirth = 0;
    each(fields.nationalId, (text) => this.addIdentifier(draft, text, { fields, report }));
    each(fields.document, (text) => this.addDocument(draft, text, fields.country));
    each(fields.phone, (text) => this.addPhone(draft, text, fields.country));
    each(fields.email, (text) => this.addEmail(draft, text));
    each(fields.iban, (text) => this.addSimple(draft, Kind.iban, checkIban(text).normal));
    each(fields.vin, (text) => this.addSimple(draft, Kind.vin, checkVin(text).normal));
    each(fields.plate, (text) => this.addPlate(draft, text, fields.country));
    each(fields.registrationNumber, (text) => this.addRegistration(draft, text, { fields, report }));
    each(fields.birthPlace, (text) => this.addPlace(draft, Kind.birthPlace, text));
    each(fields.nationality, (text) => this.addPlace(draft, Kind.nationality, text));
    this.addAddress(draft, fields);
    return this.idBirth;
  }

  /** Adds the words of an organisation's name without its legal form. */
  addCompany(draft: RecordDraft, fields: RecordFields): void {
    each(fields.name ?? fields.familyName, (text) => {
      const company = parseCompany(text, fields.country);
      for (const word of company.words) {
        if (word.folded === '' || company.numbers.includes(word.folded)) continue;
        const spelling = word.raw.toLowerCase();
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
      if (company.legalForm !== null) this.addSimple(draft, Kind.legalClass, company.legalForm.class);
    });
    each(fields.legalForm, (text) => {
      const form = parseCompany(`X ${text}`, fields.country).legalForm;
      if (form !== null) this.addSimple(draft, Kind.legalClass, form.class);
    });
  }

  private addIdentifier(draft: RecordDraft, text: string, context: { fields: RecordFields; report: Report }): void {
    const checks = guessIdentifiers(text, context.fields.country, this.options);
    const best = checks[0];
    if (best === undefined || best.normal === '') return;
    if (!best.valid) context.report('CHECK_DIGIT', 'nationalId');
    this.add(draft, Kind.nationalId, { folded: best.normal, forms: otherForms(checks), groups: groupsOf(best) });
    const { birthDate } = best.decoded;
    if (best.valid && birthDate !== undefined) this.idBirth = packedDate(birthDate);
  }

  private addRegistration(draft: RecordDraft, text: string, context: { fields: RecordFields; report: Report }): void {
    const best = guessIdentifiers(text, context.fields.country, this.options)[0];
    if (best === undefined || best.normal === '') return;
    if (!best.valid && best.type !== '') context.report('CHECK_DIGIT', 'registrationNumber');
    this.add(draft, Kind.registration, { folded: best.normal, groups: groupsOf(best) });
  }

  private addDocument(draft: RecordDraft, text: string, country: string | undefined): void {
    const { normal, slip } = checkDocument(text, country);
    this.add(draft, Kind.document, { folded: normal, forms: [slip] });
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

  private addPlate(draft: RecordDraft, text: string, country: string | undefined): void {
    const plate = normalisePlate(text, country);
    this.add(draft, Kind.plate, { folded: plate.normal, forms: [plate.slip, ...plate.readings] });
  }

  private addPlace(draft: RecordDraft, kind: ItemKind, text: string): void {
    const key = String.fromCharCode(kind) + text;
    const known = this.places.get(key);
    if (known !== undefined) {
      draft.add(kind, known);
      return;
    }
    const word = this.wordOf(kind, { folded: fold(text) });
    if (this.places.size < MAX_PLACES) this.places.set(key, word);
    draft.add(kind, word);
  }

  private addAddress(draft: RecordDraft, fields: RecordFields): void {
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
      if (address.unit !== null) this.addSimple(draft, Kind.unit, address.unit);
      if (address.city !== null) this.addPlace(draft, Kind.city, address.city);
      if (address.postcode !== null) this.addSimple(draft, Kind.postcode, fold(address.postcode).replace(/ /g, ''));
    });
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
    const spelling = (KEY_OF_KIND[kind] ?? '') + word.folded;
    const known = this.words.find(spelling);
    if (known !== 0) return known;
    const { folded, forms = NONE, groups = NONE } = word;
    return this.words.add(spelling, { folded, forms, skeletons: NONE, groups, latin: true });
  }
}

const MAX_PLACES = 100_000;
const NONE: readonly string[] = [];
/** What stands before a value in the table of words, so that equal values of two kinds are two words. */
const KEY_OF_KIND = Array.from({ length: KIND_COUNT }, (_, kind) => `${kind}\u0000`);
const NOT_PROVEN = '?';

/** Type of a number, and a mark where its check digit does not agree. */
function groupsOf({ type, valid }: IdentifierCheck): readonly string[] {
  return valid ? [type] : [type, NOT_PROVEN];
}

/** How a number reads as another type, where that differs. */
function otherForms(checks: readonly IdentifierCheck[]): readonly string[] {
  const first = checks[0]?.normal;
  const forms: string[] = [];
  for (const { normal } of checks) if (normal !== first && !forms.includes(normal)) forms.push(normal);
  return forms;
}

function packedDate(iso: string): number {
  return Number(iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10));
}

function each(text: string | undefined, visit: (part: string) => void): void {
  if (text === undefined) return;
  if (!text.includes('|')) visit(text);
  else for (const part of text.split('|')) if (part.trim() !== '') visit(part.trim());
}
