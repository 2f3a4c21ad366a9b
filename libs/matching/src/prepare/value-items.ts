import { Kind, type ItemKind } from '../records/item-kind.js';
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
} from '#libs/national';

type Report = (code: IssueCode, field: FieldName) => void;

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
    const forms = [...new Set(checks.map((check) => check.normal))];
    this.add(draft, Kind.nationalId, { folded: best.normal, forms, groups: [best.type, ...(best.valid ? [] : ['?'])] });
    if (best.valid && best.decoded.birthDate !== undefined)
      this.idBirth = Number(best.decoded.birthDate.replace(/-/g, ''));
  }

  private addRegistration(draft: RecordDraft, text: string, context: { fields: RecordFields; report: Report }): void {
    const best = guessIdentifiers(text, context.fields.country, this.options)[0];
    if (best === undefined || best.normal === '') return;
    if (!best.valid && best.type !== '') context.report('CHECK_DIGIT', 'registrationNumber');
    this.add(draft, Kind.registration, { folded: best.normal, groups: [best.type, ...(best.valid ? [] : ['?'])] });
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
    if (address !== undefined) this.add(draft, Kind.email, { folded: address, forms: [] });
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

  private add(draft: RecordDraft, kind: ItemKind, word: Partial<WordEntry> & Pick<WordEntry, 'folded'>): void {
    draft.add(kind, this.wordOf(kind, word));
  }

  /** Number of a value of a kind; 0, the empty word, for an empty one. */
  private wordOf(kind: ItemKind, word: Partial<WordEntry> & Pick<WordEntry, 'folded'>): number {
    if (word.folded === '') return 0;
    const spelling = `${kind}\u0000${word.folded}`;
    const known = this.words.find(spelling);
    return known === 0 ? this.words.add(spelling, { ...PLAIN_ENTRY, ...word }) : known;
  }
}

const MAX_PLACES = 100_000;
const PLAIN_ENTRY = { forms: [], skeletons: [], groups: [], latin: true } as const;

function each(text: string | undefined, visit: (part: string) => void): void {
  if (text === undefined) return;
  if (!text.includes('|')) visit(text);
  else for (const part of text.split('|')) if (part.trim() !== '') visit(part.trim());
}
