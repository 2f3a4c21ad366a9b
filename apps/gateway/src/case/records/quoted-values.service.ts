import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { HandlingSchema, type Statement, StatementSchema } from '#libs/contracts';
import type { CaseEntry } from '#libs/member';
import { isRecordTypeName, type RecordTypeName } from '../../vocabulary/record-types.table.js';
import type { StatementDto } from './dto/statement.dto.js';
import { marksOf } from './catalogue/property-marks.js';
import { freeTextsOf } from './free-texts.js';
import { RecordError } from './record.errors.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { StatementLabels } from './record.mapper.js';
import type { StoredRecord } from './record-views.js';
import { draftStatement } from './statement-draft.js';

export { StatementDto } from './dto/statement.dto.js';
export { type StatementLabels, statementOf, storedLabels } from './record.mapper.js';
export { compareVersions } from './version-compare.js';
export type { StoredRecord } from './record-views.js';

/** A value of a record that stands here, as what others say of it must know it. */
export interface QuotedValue {
  /** Of the record, as named at the API. */
  readonly type: RecordTypeName;
  readonly owner: string;
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly labels: StatementLabels;
  /** Members that hold it, its owner among them; ascending. */
  readonly holders: readonly string[];
}

/** Names a value: the message that said it, and its place there. */
type ValueName = Pick<QuotedValue, 'messageId' | 'index'>;

/** What a statement takes the place of, and where it stands in the request. */
interface InPlaceOf {
  readonly type: RecordTypeName;
  readonly instead: readonly QuotedValue[];
  readonly path: string;
}

/** What somebody says of a value, and to whom. */
export interface Quoting {
  readonly dto: StatementDto;
  readonly readers: readonly string[];
  readonly legalBasis: string;
  readonly purpose: string | undefined;
}

/** @throws RecordError RECIPIENT_HOLDS_NOT for a member that does not hold what is spoken of */
export function requireHolders(holders: readonly string[], wanted: readonly string[], path: string): void {
  const stranger = wanted.find((member) => !holders.includes(member));
  if (stranger !== undefined) throw new RecordError('RECIPIENT_HOLDS_NOT', `${stranger} does not hold it`, path);
}

/** A record that stands here, as what others suggest of it must know it. */
export interface QuotedRecord {
  /** As named at the API. */
  readonly type: RecordTypeName;
  readonly owner: string;
  /** Those that hold, and are back from the log. */
  readonly values: readonly QuotedValue[];
}

const PATH = 'statement';

/** Reads values for those who say something of them, and drafts what they say. */
@Injectable()
export class QuotedValues {
  constructor(private readonly views: RecordViewRepository) {}

  /** @throws RecordError RECORD_NOT_FOUND */
  async requireRecord({ spaceNo }: CaseEntry, recordId: string): Promise<void> {
    await this.views.get(spaceNo, recordId);
  }

  /** All that was ever said in it here, with what is pending laid over it. @throws RecordError RECORD_NOT_FOUND */
  stored({ spaceNo }: CaseEntry, recordId: string): Promise<StoredRecord> {
    return this.views.get(spaceNo, recordId);
  }

  /** @throws RecordError RECORD_NOT_FOUND; Error for a record of a type that this build does not know */
  async record({ spaceNo }: CaseEntry, recordId: string): Promise<QuotedRecord> {
    const { type, owner, statements } = await this.views.get(spaceNo, recordId);
    if (!isRecordTypeName(type)) throw new Error('a record of a type that is not of this build');
    const live = statements.filter(({ pending, retractedIn }) => !pending && retractedIn === null);
    const values = live.map(({ messageId, index, property, value, labels, release }) => {
      const holders = [...new Set([owner, ...release])].toSorted();
      return { type, owner, messageId, index, property, value, labels, holders };
    });
    return { type, owner, values };
  }

  /** @throws as `record`; RecordError STATEMENT_NOT_LIVE */
  async get(entry: CaseEntry, recordId: string, name: ValueName): Promise<QuotedValue> {
    return requireValue(await this.record(entry, recordId), name, 'value');
  }

  /**
   * Says something in place of a value. What is of the same property keeps its marks; what repeats it, its restriction too.
   *
   * @throws RecordError PROPERTY_UNKNOWN, DATE_NOT_EDTF
   */
  draft(entry: CaseEntry, of: QuotedValue, said: Quoting): Statement {
    return this.draftFor(entry, { type: of.type, instead: [of], path: PATH }, said);
  }

  /** As `draft`, in place of several values, or of none. */
  draftFor({ by, others, defaults }: CaseEntry, { type, instead, path }: InPlaceOf, said: Quoting): Statement {
    const { dto, readers, legalBasis, purpose } = said;
    const labels = {
      type,
      release: readers,
      purpose: purpose ?? defaults.purpose,
      legalBasis,
      handling: defaults.handling,
      author: by.name,
      others,
    } as const;
    const { release: _, ...unreleased } = dto;
    const statement = draftStatement(unreleased, labels, path);
    return instead.filter(({ property }) => property === statement.property).reduce(keepingLabels, statement);
  }

  /** What of it a person wrote in words of their own, by its place in the request. */
  textsOf(type: RecordTypeName, statement: Statement, path = PATH): ReadonlyMap<string, string> {
    return freeTextsOf(type, [{ statement, path }]);
  }
}

/** @throws RecordError STATEMENT_NOT_LIVE */
export function requireValue({ values }: QuotedRecord, { messageId, index }: ValueName, path: string): QuotedValue {
  const found = values.find((one) => one.messageId === messageId && one.index === index);
  if (!found) throw new RecordError('STATEMENT_NOT_LIVE', 'not a live statement of the record', path);
  return found;
}

function keepingLabels(statement: Statement, { property, value, labels: of }: QuotedValue): Statement {
  const sensitivities = [...marksOf(property, [...statement.sensitivities, ...of.sensitivities])];
  const isLower = (statement.handling?.code ?? 0) < of.handling.code;
  const isRepeated = statement.value === value && isLower;
  const restricted = isRepeated ? { handling: create(HandlingSchema, of.handling) } : {};
  return create(StatementSchema, { ...statement, sensitivities, ...restricted });
}
