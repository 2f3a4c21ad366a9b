import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, type Statement } from '#libs/contracts';
import type { Sent } from '#libs/member';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { ApprovedSending, type Leaving } from '../../gate/approvals/approved-sending.service.js';
import { RecordFollowing } from '../following/record-following.service.js';
import { type PendingOverlay, subjectOf } from './pending-overlay.js';
import { type ChangePart, recordChanged } from './record-change.js';
import { labelsOf } from './record.mapper.js';
import { requireRecordTypeName } from '../../vocabulary/record-types.table.js';

/** A checked change of a record, ready to be sent in its parts. */
export interface RecordChangeRequest {
  readonly spaceId: string;
  readonly recordId: string;
  readonly type: number;
  readonly version: number;
  readonly parts: readonly ChangePart[];
  /** Newest earlier message that all members of a list hold; null where there is none. */
  readonly baseFor: (release: readonly string[]) => string | null;
  /** Of this change; a repeated request has the same one. Never on the wire. */
  readonly changeId: string;
}

/** Message ids follow from the change, so that what is sent twice is the same message twice. */
const MESSAGE_NAMESPACE = '8d8c2f0e-7f6b-4d0f-8f39-0d4f7b1c9a55';

/**
 * Sends a change of a record, one message a release list, all of them or none. Where something is taken back, all of them leave at once
 * or wait for one decision: nobody loses a value before what takes its place comes. Headers are clear to every member: a message
 * names neither the record nor the other messages of its change there.
 */
@Injectable()
export class RecordSending {
  constructor(
    private readonly sending: ApprovedSending,
    private readonly following: RecordFollowing,
  ) {}

  async send(tx: EntityManager, request: RecordChangeRequest, by: Person): Promise<readonly Sent[]> {
    await this.following.noteWritten(tx, request, by);
    const act: Leaving[] = [];
    for (const [i, part] of request.parts.entries()) {
      const messageId = messageIdOf(request.changeId, i);
      const message = recordChanged({ ...request, base: request.baseFor(part.release) }, part);
      const pending = {
        subject: subjectOf(request.recordId),
        overlay: overlayOf(request, messageId, part),
        author: by.id,
      };
      const outgoing = {
        spaceId: request.spaceId,
        schema: RecordChangedSchema,
        message,
        recipients: part.release,
        messageId,
        pending,
      };
      act.push({ outgoing, disclosure: disclosureOf(request, part) });
    }
    if (request.parts.some(({ retracts }) => retracts.length > 0)) return this.sending.sendAct(tx, act, by);
    const sent: Sent[] = [];
    for (const { outgoing, disclosure } of act) sent.push(await this.sending.send(tx, outgoing, by, disclosure));
    return sent;
  }
}

/** Id of the message that carries a part of a change. */
export function messageIdOf(changeId: string, part: number): string {
  return uuidOf(`${changeId} ${part}`, MESSAGE_NAMESPACE);
}

function disclosureOf(request: RecordChangeRequest, part: ChangePart) {
  return {
    type: requireRecordTypeName(request.type),
    recipients: part.release,
    handling: Math.max(0, ...part.asserts.map((statement) => (statement.handling?.code ?? 1) - 1)),
    sensitive: part.asserts.some((statement) => statement.sensitivities.length > 0),
  };
}

function overlayOf(request: RecordChangeRequest, messageId: string, part: ChangePart): PendingOverlay {
  return {
    recordId: request.recordId,
    type: request.type,
    version: request.version,
    asserts: part.asserts.map((statement, index) => shown(statement, messageId, index)),
    retracts: part.retracts.map(({ messageId: of, index }) => ({ messageId: of, index })),
  };
}

function shown(statement: Statement, messageId: string, index: number): PendingOverlay['asserts'][number] {
  const { property, value, release } = statement;
  return { messageId, index, property, value, release: [...release], labels: labelsOf(statement) };
}
