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
import { draftStatement } from './statement-draft.js';

export { StatementDto } from './dto/statement.dto.js';
export { type StatementLabels, statementOf, storedLabels } from './record.mapper.js';

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

const PATH = 'statement';

/** Reads values for those who say something of them, and drafts what they say. */
@Injectable()
export class QuotedValues {
  constructor(private readonly views: RecordViewRepository) {}

  /** @throws RecordError RECORD_NOT_FOUND */
  async requireRecord({ spaceNo }: CaseEntry, recordId: string): Promise<void> {
    await this.views.get(spaceNo, recordId);
  }

  /** @throws RecordError RECORD_NOT_FOUND, STATEMENT_NOT_LIVE; Error for a record of a type that this build does not know */
  async get(
    { spaceNo }: CaseEntry,
    recordId: string,
    { messageId, index }: Pick<QuotedValue, 'messageId' | 'index'>,
  ): Promise<QuotedValue> {
    const { type, owner, statements } = await this.views.get(spaceNo, recordId);
    const found = statements.find((one) => one.messageId === messageId && one.index === index);
    if (!found || found.pending || found.retractedIn !== null) {
      throw new RecordError('STATEMENT_NOT_LIVE', 'not a live statement of the record', 'value');
    }
    if (!isRecordTypeName(type)) throw new Error('a record of a type that is not of this build');
    const { property, value, labels, release } = found;
    const holders = [...new Set([owner, ...release])].toSorted();
    return { type, owner, messageId, index, property, value, labels, holders };
  }

  /**
   * Says something in place of a value. What is of the same property keeps its marks; what repeats it, its restriction too.
   *
   * @throws RecordError PROPERTY_UNKNOWN, DATE_NOT_EDTF
   */
  draft({ by, others, defaults }: CaseEntry, of: QuotedValue, said: Quoting): Statement {
    const { dto, readers, legalBasis, purpose } = said;
    const labels = {
      type: of.type,
      release: readers,
      purpose: purpose ?? defaults.purpose,
      legalBasis,
      handling: defaults.handling,
      author: by.name,
      others,
    } as const;
    const { release: _, ...unreleased } = dto;
    const statement = draftStatement(unreleased, labels, PATH);
    if (statement.property !== of.property) return statement;
    const sensitivities = [...marksOf(of.property, [...statement.sensitivities, ...of.labels.sensitivities])];
    const isLower = (statement.handling?.code ?? 0) < of.labels.handling.code;
    const isRepeated = statement.value === of.value && isLower;
    const restricted = isRepeated ? { handling: create(HandlingSchema, of.labels.handling) } : {};
    return create(StatementSchema, { ...statement, sensitivities, ...restricted });
  }

  /** What of it a person wrote in words of their own, by its place in the request. */
  textsOf(type: RecordTypeName, statement: Statement): ReadonlyMap<string, string> {
    return freeTextsOf(type, [{ statement, path: PATH }]);
  }
}
