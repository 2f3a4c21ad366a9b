import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, type Statement } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ApprovedSending, type Sent } from '../approvals/approved-sending.service.js';
import type { Person } from '../person.js';
import type { PendingOverlay } from './pending-overlay.js';
import { type ChangePart, recordChanged } from './record-change.js';
import { labelsOf } from './record.mapper.js';
import { recordTypeName } from '../record-types.table.js';

/** A checked change of a record, ready to be sent in its parts. */
export interface RecordChangeRequest {
  readonly spaceId: string;
  readonly recordId: string;
  readonly type: number;
  readonly version: number;
  readonly parts: readonly ChangePart[];
  /** Newest earlier message that all members of a list hold; null where there is none. */
  readonly baseFor: (release: readonly string[]) => string | null;
  /** Id of the first message; the others get their own. */
  readonly messageId: string;
}

/** Sends a change of a record, one message a release list, all of them or none. */
@Injectable()
export class RecordSending {
  constructor(private readonly sending: ApprovedSending) {}

  async send(tx: EntityManager, request: RecordChangeRequest, by: Person): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    for (const [i, part] of request.parts.entries()) {
      const messageId = i === 0 ? request.messageId : uuid();
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
        correlationId: request.messageId,
        pending,
      };
      sent.push(await this.sending.send(tx, outgoing, by, disclosureOf(request, part)));
    }
    return sent;
  }
}

/** Name of a record as the subject of pending changes. */
export function subjectOf(recordId: string): string {
  return `record:${recordId}`;
}

function disclosureOf(request: RecordChangeRequest, part: ChangePart) {
  return {
    type: recordTypeName(request.type),
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
