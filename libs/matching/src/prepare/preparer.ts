import { packOf } from '#libs/national';
import { parseBirthDate } from '../records/birth-date.js';
import { RecordDraft, type RecordStore } from '../records/record-store.js';
import { recordType } from '../records/record-type.js';
import type { FieldName, IssueCode, RecordFields, RecordIssue, RecordType, SourceRecord } from '../records/record.js';
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

  private addItems(fields: RecordFields, type: RecordType): void {
    if (type === 'organisation') this.values.addCompany(this.draft, fields);
    else this.names.addTo(this.draft, fields, this.report);
  }

  /** Gives the fields themselves when nothing is odd about any. */
  private clean(fields: RecordFields): RecordFields {
    let field: FieldName;
    for (field in fields) if (!isClean(fields[field] ?? '')) return this.cleaned(fields);
    return fields;
  }

  private cleaned(fields: RecordFields): RecordFields {
    const cleaned: Partial<Record<FieldName, string>> = {};
    let field: FieldName;
    for (field in fields) {
      const name = field;
      const value = cleanText(fields[name] ?? '', (code) => this.report(code, name));
      if (value !== '') cleaned[name] = value;
    }
    return cleaned;
  }

  private birthDate(text: string, isDayFirst: boolean): number {
    const known = this.dates.get(text);
    if (known !== undefined) return known;
    const { date, issue } = parseBirthDate(text, { thisYear: this.options.thisYear, isDayFirst });
    if (issue !== null) this.report(issue, 'birthDate');
    else if (this.dates.size < 200_000 && (isDayFirst || !text.includes('/'))) this.dates.set(text, date);
    return date;
  }

  private sex(text: string | undefined): 0 | 1 | 2 {
    const first = (text ?? this.names.sex ?? '').slice(0, 1).toLowerCase();
    if (first === '') return 0;
    if ('mмhбн1'.includes(first)) return text?.toLowerCase().startsWith('мъ') || !'нб'.includes(first) ? 1 : 0;
    return 'fvwжn2'.includes(first) ? 2 : 0;
  }
}
