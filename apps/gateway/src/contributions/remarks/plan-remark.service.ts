import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RemarkKind, RemarkMadeSchema, Sensitivity, type Statement, uuidBytes } from '#libs/contracts';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import { CaseDoor, type CaseEntry, type CaseMessage, type Planned, refusalOf } from '#libs/member';
import type { EntityManager } from 'typeorm';
import {
  type QuotedValue,
  QuotedValues,
  requireHolders,
  type StatementDto,
  statementOf,
} from '../../case/records/quoted-values.service.js';
import { RepeatedValues } from '../../case/records/repeated-values.service.js';
import type { RecordRemarkDto } from './dto/record-remark.dto.js';
import { type RemarkOverlay, remarksSubject } from './pending-remark.js';
import { RemarkError } from './remark.errors.js';
import type { RemarkKindName, ValueName } from './remark-view.js';

/** A remark that somebody wants to send. */
export interface Remarking {
  readonly recordId: string;
  readonly dto: RecordRemarkDto;
  readonly messageId: string;
  readonly remarkId: string;
  readonly revision: number;
}

/** What is said, of which value, and to whom. */
interface Said {
  readonly of: QuotedValue;
  readonly statement: Statement;
  readonly recipients: readonly string[];
}

/** With which marks it goes. */
type Marks = Omit<CaseMessage['disclosure'], 'type'>;

export const REMARK_KINDS = {
  corroborate: RemarkKind.CORROBORATE,
  dispute: RemarkKind.DISPUTE,
} as const satisfies Record<RemarkKindName, RemarkKind>;

/** Takes the ground of a dispute that names no other value. */
const NOTES = 'notes';

/** Plans what a remark comes to: sent, or only asked about. */
@Injectable()
export class PlanRemark {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly quoted: QuotedValues,
    private readonly repeated: RepeatedValues,
  ) {}

  /** @throws RecordError RECORD_NOT_FOUND, STATEMENT_NOT_LIVE, DATE_NOT_EDTF, RECIPIENT_HOLDS_NOT; RemarkError REMARK_OF_OWN, REMARK_MISFIT; ExchangeError RECIPIENT_UNKNOWN */
  async plan(tx: EntityManager, entry: CaseEntry, remarking: Remarking): Promise<Planned> {
    const { recordId, dto } = remarking;
    const of = await this.quoted.get(entry, recordId, dto.value);
    if (of.owner === this.identity.member) throw new RemarkError('REMARK_OF_OWN', 'a value of the own country');
    const recipients = this.readersOf(entry, of, dto.readers);
    const said = { of, recipients, statement: this.statementOf(entry, { dto, of, recipients }) };
    const texts = this.quoted.textsOf(of.type, said.statement);
    const marks = await this.marksOf(tx, entry, { recordId, said, texts });
    const message: CaseMessage = {
      messageId: remarking.messageId,
      schema: RemarkMadeSchema,
      message: messageOf(entry, remarking, said),
      recipients,
      subject: remarksSubject(recordId),
      overlay: this.overlayOf(entry, remarking, said),
      disclosure: { type: of.type, ...marks },
      texts,
    };
    const refusal = refusalOf(
      () => this.door.require(entry, 'contribution.send', aboutOf(said, marks)),
      () => [{ property: null, members: recipients }],
    );
    return { base: '', messages: [message], untouched: [], refusal };
  }

  private statementOf(entry: CaseEntry, said: Pick<Said, 'of' | 'recipients'> & { dto: RecordRemarkDto }): Statement {
    const { dto, of, recipients } = said;
    const statement = dto.statement ?? { property: of.property, value: of.value };
    if (!fits(dto, of)) throw new RemarkError('REMARK_MISFIT', 'not what the kind says', 'statement');
    const { legalBasis, purpose } = dto;
    return this.quoted.draft(entry, of, { dto: statement, readers: recipients, legalBasis, purpose });
  }

  /** Its owner always: nobody speaks of a value behind the back of whose it is. */
  private readersOf({ others }: CaseEntry, { holders, owner }: QuotedValue, wanted: readonly string[] | undefined) {
    const { member: own } = this.identity;
    if (wanted === undefined) return others.filter((member) => holders.includes(member));
    requireHolders(holders, wanted, 'readers');
    const gone = wanted.find((member) => member !== own && !others.includes(member));
    if (gone !== undefined) throw new ExchangeError('RECIPIENT_UNKNOWN', `${gone} does not take part`);
    return others.filter((member) => member === owner || wanted.includes(member));
  }

  /** Its own labels, and the marks of what it repeats of the record. */
  private async marksOf(
    tx: EntityManager,
    entry: CaseEntry,
    { recordId, said, texts }: { recordId: string; said: Said; texts: ReadonlyMap<string, string> },
  ): Promise<Marks> {
    const { statement, recipients } = said;
    const words = [...new Set([statement.value, statement.original, ...texts.values()])].join('\n');
    const repeated = await this.repeated.marksOf(tx, entry.spaceNo, { text: words, recipients, recordId });
    return {
      handling: Math.max(handlingOf(statement), repeated.handling),
      sensitive: statement.sensitivities.length > 0 || repeated.sensitive,
      owners: [...new Set([this.identity.member, ...repeated.owners])],
    };
  }

  private overlayOf({ by }: CaseEntry, remarking: Remarking, { of, statement, recipients }: Said): RemarkOverlay {
    const { recordId, remarkId, dto } = remarking;
    const { messageId, index, property, value, owner } = of;
    const said = statementOf(statement);
    return {
      kind: 'record-remark',
      recordId,
      remarkId,
      says: dto.kind,
      owner,
      value: { messageId, index, property, value },
      statement: { property: said.property, value: said.value, labels: said.labels },
      author: by.name,
      readers: [this.identity.member, ...recipients].toSorted(),
    };
  }
}

/** The same says what stands there; otherwise says another value, or why in a note. */
function fits({ kind, statement }: RecordRemarkDto, { property, value }: QuotedValue): boolean {
  if (kind === 'corroborate') return statement === undefined || isOf(statement, property, value);
  if (statement === undefined) return false;
  return statement.property === NOTES || (statement.property === property && statement.value !== value);
}

function isOf(statement: StatementDto, property: string, value: string): boolean {
  return statement.property === property && statement.value === value;
}

function handlingOf({ handling }: Statement): number {
  return (handling?.code ?? 1) - 1;
}

function aboutOf({ of, statement, recipients }: Said, { handling, sensitive }: Marks) {
  const victimIdentity = statement.sensitivities.includes(Sensitivity.VICTIM_IDENTITY);
  return { type: of.type, recipients, handling, sensitive, victimIdentity, purposes: [statement.purpose] };
}

function messageOf({ by }: CaseEntry, { recordId, remarkId, revision, dto }: Remarking, { statement }: Said) {
  return create(RemarkMadeSchema, {
    remarkId: uuidBytes(remarkId),
    revision,
    kind: REMARK_KINDS[dto.kind],
    about: aboutValue(recordId, dto.value),
    statement,
    author: by.name,
  });
}

/** The value that a remark is about, as its message names it. */
export function aboutValue(recordId: string, { messageId, index }: ValueName) {
  return { recordId: uuidBytes(recordId), statement: { messageId: uuidBytes(messageId), index } };
}
