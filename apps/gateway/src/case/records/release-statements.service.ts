import { Injectable } from '@nestjs/common';
import { RecordSnapshotSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Leaving } from '../../gate/approvals/approved-sending.service.js';
import { requireRecordTypeName } from '../../vocabulary/record-types.table.js';
import { type PendingOverlay, subjectOf } from './pending-overlay.js';
import { RecordAccess } from './record-access.service.js';
import { RecordError } from './record.errors.js';
import { statementFrom } from './record.mapper.js';
import { snapshotMessages, widened } from './record-snapshot.js';
import { type SnapshotSource, SnapshotSourceRepository, type SourceStatement } from './snapshot-source.repository.js';

/** Which statements of an own record are released to whom, and the question that it answers. */
export interface ReleaseRequest {
  readonly spaceId: string;
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
    private readonly access: RecordAccess,
    private readonly sources: SnapshotSourceRepository,
  ) {}

  /**
   * The messages, for the act that they are part of. Locks the record for this transaction.
   *
   * @throws RecordError RECORD_ON_ITS_WAY, STATEMENT_NOT_LIVE; AccessError ACCESS_DENIED; ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART
   */
  async messages(tx: EntityManager, request: ReleaseRequest, by: Person): Promise<readonly Leaving[]> {
    const { spaceId, recordId, member } = request;
    const space = await this.access.toChange(spaceId, by);
    const source = await this.sources.lock(tx, space.spaceNo, recordId);
    if (!source) throw new RecordError('RECORD_ON_ITS_WAY', 'the record has a change on its way');
    const chosen = chosenOf(source, request);
    if (chosen.length === 0) return [];
    const type = requireRecordTypeName(source.type);
    const given = chosen.map((statement) => statementFrom({ ...statement, release: [member] }));
    await this.access.requireRelease(space, { type, statements: given }, by);
    const held = source.statements.filter(({ release }) => release.includes(member));
    const content = {
      live: [...held.filter(({ retracted }) => !retracted), ...chosen],
      gone: held.filter(({ retracted }) => retracted),
    };
    const disclosure = {
      type,
      recipients: [member],
      owners: [this.identity.member],
      handling: Math.max(...chosen.map(({ labels }) => labels.handling.code - 1)),
      sensitive: chosen.some(({ labels }) => labels.sensitivities.length > 0),
    };
    return snapshotMessages(source, content, member).map((message, i) => ({
      disclosure,
      outgoing: {
        spaceId,
        schema: RecordSnapshotSchema,
        message,
        recipients: [member],
        messageId: uuid(),
        inReplyTo: request.askId,
        pending: {
          subject: subjectOf(recordId),
          overlay: overlayOf(source, i === 0 ? chosen : [], member),
          author: by.id,
        },
      },
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
