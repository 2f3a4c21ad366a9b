import { packOf } from '#libs/national';
import { parseBirthDate, plainDate } from '../records/birth-date.js';
import { RecordDraft, type RecordStore } from '../records/record-store.js';
import { recordType } from '../records/record-type.js';
import {
  FIELD_NAMES,
  type CleanFields,
  type FieldName,
  type IssueCode,
  type RecordFields,
  type RecordIssue,
  type RecordType,
  type SourceRecord,
} from '../records/record.js';
import { cleanText, isClean } from './clean-text.js';
import { NameItems } from './name-items.js';
import { ValueItems } from './value-items.js';

/** Options of preparation. `thisYear` decides what a two-digit year means. */
export interface PrepareOptions {
  readonly thisYear: number;
}

/** Normalises records once, at their entry, and appends them to a store. Owned by the thread that owns the store. */
export class Preparer {
  private readonly draft = new RecordDraft();
  private readonly names: NameItems;
  private readonly values: ValueItems;
  private readonly dates = new Map<string, number>();
  private readonly report = (code: IssueCode, field: FieldName | null): void => {
    this.issues.push({ code, field });
  };
  private issues: RecordIssue[] = [];

  constructor(
    private readonly store: RecordStore,
    private readonly options: PrepareOptions,
  ) {
    this.names = new NameItems(store.words);
    this.values = new ValueItems(store.words, { asOf: `${options.thisYear}-12-31` });
  }

  /** Learns from some records of a list whether it writes family or given names first; holds until the next list. */
  learnOrder(records: readonly RecordFields[]): void {
    this.names.learnOrder(records);
  }

  /** Appends a record and gives its number; what was odd about it is in `store.issues`. */
  add(record: SourceRecord): number {
    this.draft.clear();
    this.issues = [];
    const fields = this.clean(record.fields);
    const type = recordType(fields);
    if (type === null) this.report('TYPE_UNKNOWN', 'type');
    this.addItems(fields, type ?? 'person');
    const isOrganisation = type === 'organisation';
    const idBirth = this.values.addTo(this.draft, fields, { report: this.report, isOrganisation });
    const birth = this.birthDate(fields.birthDate ?? '', packOf(fields.country) !== null);
    if (idBirth !== 0 && birth % 100 !== 0 && birth !== idBirth) this.report('CONTRADICTS_OWN_ID', 'nationalId');
    if (this.draft.kinds.length === 0 && birth === 0) this.report('NOTHING_TO_COMPARE', null);
    const country = this.store.numberOfCountry(fields.country ?? '');
    const sex = this.sex(fields.sex);
    const facts = { type: type ?? 'person', source: record.source, country, sex, birth, idBirth };
    const number = this.store.append(record.id, record.fields, { facts, draft: this.draft });
    if (this.issues.length > 0) this.store.issues.set(number, this.issues);
    return number;
  }

  private addItems(fields: CleanFields, type: RecordType): void {
    if (type === 'organisation') this.values.addCompany(this.draft, fields);
    else this.names.addTo(this.draft, fields, this.report);
  }

  /** Takes the fields that hold something, cleaned where something is odd about them. */
  private clean(fields: RecordFields): CleanFields {
    const cleaned = { ...NOTHING_STATED };
    let field: FieldName;
    for (field in fields) {
      const value = fields[field] ?? '';
      if (isClean(value)) cleaned[field] = value;
      else if (value !== '') cleaned[field] = this.cleanedText(field, value);
    }
    return cleaned;
  }

  private cleanedText(field: FieldName, value: string): string | undefined {
    const text = cleanText(value, (code) => this.report(code, field));
    return text === '' ? undefined : text;
  }

  private birthDate(text: string, isDayFirst: boolean): number {
    if (text === '') return 0;
    const known = plainDate(text, this.options.thisYear) || this.dates.get(text);
    if (known !== undefined) return known;
    const { date, issue } = parseBirthDate(text, { thisYear: this.options.thisYear, isDayFirst });
    if (issue !== null) this.report(issue, 'birthDate');
    else if (this.dates.size < 200_000 && (isDayFirst || !text.includes('/'))) this.dates.set(text, date);
    return date;
  }

  private sex(text: string | undefined): 0 | 1 | 2 {
    const first = (text ?? this.names.sex ?? '').slice(0, 1).toLowerCase();
    if (first === '') return 0;
    if ('mмhбн1'.includes(first)) return !'нб'.includes(first) || text?.toLowerCase().startsWith('мъ') ? 1 : 0;
    return 'fvwжn2'.includes(first) ? 2 : 0;
  }
}

/** A record that states nothing: all are made of it, so that reading a field of any costs the same little. */
const NOTHING_STATED: { [name in FieldName]?: string | undefined } = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, undefined]),
);
