import { Injectable } from '@nestjs/common';
import { RecordSnapshotSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import {
  CaseDoor,
  type CaseEntry,
  type CaseMessage,
  type MessageValues,
  type Planned,
  type Refusal,
  refusalOf,
  SendToCase,
} from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { requireRecordTypeName } from '../../vocabulary/record-types.table.js';
import { freeTextsOf } from './free-texts.js';
import { type PendingOverlay, subjectOf } from './pending-overlay.js';
import { RecordError } from './record.errors.js';
import { statementFrom } from './record.mapper.js';
import { releaseRefusal, toldOf } from './require-release.js';
import { snapshotMessages, widened } from './record-snapshot.js';
import { type SnapshotSource, SnapshotSourceRepository, type SourceStatement } from './snapshot-source.repository.js';

/** How what is pending is read: `SendToCase` says what each does. */
export type ReadsPending = 'lock' | 'lockDue' | 'look';

/** Which statements of an own record are released to whom, and the question that it answers. */
export interface ReleaseRequest {
  readonly recordId: string;
  readonly member: string;
  readonly statements: readonly { readonly messageId: string; readonly index: number }[];
  readonly askId: string;
}

/**
 * Gives live statements of an own record to one more member. They go there as what it may hold of the record; whoever holds them already
 * goes on to hold them, and hears nothing: where all that was chosen is held already, no message leaves.
 */
@Injectable()
export class ReleaseStatements {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly sending: SendToCase,
    private readonly sources: SnapshotSourceRepository,
  ) {}

  /**
   * Plans the messages, for the act that they are part of. Locks the record for this transaction, unless it is only looked at.
   *
   * @throws RecordError RECORD_ON_ITS_WAY, STATEMENT_NOT_LIVE; ExchangeError NOT_TAKING_PART
   */
  async plan(
    tx: EntityManager,
    entry: CaseEntry,
    { reads, ...request }: ReleaseRequest & { readonly reads: ReadsPending },
  ): Promise<Planned> {
    const { recordId, member } = request;
    const subject = subjectOf(recordId);
    const pending = (await this.sending[reads](tx, entry, [subject])).get(subject) ?? [];
    const source = pending.length > 0 ? null : await this.sources.read(tx, entry.spaceNo, recordId);
    if (!source) throw new RecordError('RECORD_ON_ITS_WAY', 'the record has a change on its way');
    const chosen = chosenOf(source, request);
    return {
      base: `${subject}@${source.version}`,
      messages: chosen.length === 0 ? [] : this.messages(source, chosen, request),
      untouched: toldOf(source.statements.filter(({ retracted }) => !retracted)),
      refusal: this.refusal(entry, source, { chosen, member }),
    };
  }

  private refusal(
    entry: CaseEntry,
    source: SnapshotSource,
    { chosen, member }: { readonly chosen: readonly SourceStatement[]; readonly member: string },
  ): Refusal | null {
    const given = chosen.map((statement) => statementFrom({ ...statement, release: [member] }));
    const mayChange = refusalOf(
      () => this.door.require(entry, 'record.change', {}),
      () => toldOf(given),
    );
    const type = requireRecordTypeName(source.type);
    return mayChange ?? releaseRefusal(this.door, entry, { type, statements: given });
  }

  private messages(
    source: SnapshotSource,
    chosen: readonly SourceStatement[],
    request: ReleaseRequest,
  ): readonly CaseMessage[] {
    const { member, askId } = request;
    const held = source.statements.filter(({ release }) => release.includes(member));
    const content = {
      live: [...held.filter(({ retracted }) => !retracted), ...chosen],
      gone: held.filter(({ retracted }) => retracted),
    };
    const disclosure = {
      type: requireRecordTypeName(source.type),
      owners: [this.identity.member],
      handling: Math.max(...chosen.map(({ labels }) => labels.handling.code - 1)),
      sensitive: chosen.some(({ labels }) => labels.sensitivities.length > 0),
    };
    return snapshotMessages(source, content, member).map((message, i) => ({
      messageId: uuid(),
      schema: RecordSnapshotSchema,
      message,
      recipients: [member],
      inReplyTo: askId,
      subject: subjectOf(source.recordId),
      overlay: overlayOf(source, i === 0 ? chosen : [], member),
      act: askId,
      disclosure,
      texts: i === 0 ? textsOf(source, chosen, request) : new Map(),
      values: valuesOf(i === 0 ? chosen : []),
    }));
  }
}

function chosenOf(
  { statements }: SnapshotSource,
  { statements: wanted, member }: ReleaseRequest,
): readonly SourceStatement[] {
  const chosen = wanted.map(({ messageId, index }, i) => {
    const found = statements.find((one) => one.messageId === messageId && one.index === index && !one.retracted);
    if (!found) throw new RecordError('STATEMENT_NOT_LIVE', 'not a live statement of the record', `release[${i}]`);
    return found;
  });
  return chosen.filter(({ release }) => !release.includes(member));
}

/** What was written when it stayed at home is looked through now that it leaves. */
function textsOf(
  { type }: SnapshotSource,
  chosen: readonly SourceStatement[],
  { statements }: ReleaseRequest,
): CaseMessage['texts'] {
  const placed = chosen.map((one) => {
    const at = statements.findIndex(({ messageId, index }) => messageId === one.messageId && index === one.index);
    return { statement: statementFrom(one), path: `release[${at}]` };
  });
  return freeTextsOf(requireRecordTypeName(type), placed);
}

function valuesOf(chosen: readonly SourceStatement[]): MessageValues {
  const bound = chosen.map(({ messageId, index }) => `${messageId} ${index}`);
  return { gives: chosen.map(({ property }) => property), takes: [], bound };
}

/** With the values, so that whoever decides reads what leaves. */
function overlayOf(
  { recordId, type, version }: SnapshotSource,
  chosen: readonly SourceStatement[],
  member: string,
): PendingOverlay {
  const widens = chosen.map(({ messageId, index, release, property, value, labels }) => ({
    messageId,
    index,
    property,
    value,
    labels,
    release: widened(release, member),
  }));
  return { recordId, type, version, asserts: [], retracts: [], widens };
}
