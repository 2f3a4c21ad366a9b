import { RecordChangedSchema, type Statement } from '#libs/contracts';
import type { CaseMessage } from '#libs/member';
import { v5 as uuidOf } from 'uuid';
import { requireRecordTypeName } from '../../vocabulary/record-types.table.js';
import { type PendingOverlay, subjectOf } from './pending-overlay.js';
import { freeTextsOf } from './free-texts.js';
import { type ChangeCredit, type ChangePart, recordChanged } from './record-change.js';
import { labelsOf } from './record.mapper.js';

/** A checked change of a record, ready to be sent in its parts. */
export interface RecordChangeRequest {
  readonly recordId: string;
  readonly type: number;
  readonly version: number;
  readonly parts: readonly ChangePart[];
  /** Where each statement that is asserted stands in the request. */
  readonly pathOf: ReadonlyMap<Statement, string>;
  /** Newest earlier message that all members of a list hold; null where there is none. */
  readonly baseFor: (release: readonly string[]) => string | null;
  /** Proposals of others that it brings. */
  readonly credits?: readonly ChangeCredit[];
  /** Of this change; a repeated request has the same one. Never on the wire. */
  readonly changeId: string;
}

/** Message ids follow from the change, so that what is sent twice is the same message twice. */
const MESSAGE_NAMESPACE = '8d8c2f0e-7f6b-4d0f-8f39-0d4f7b1c9a55';

/**
 * The messages of a change, one a release list. Where something is taken back, all of them are one act: nobody loses a value before what
 * takes its place comes. Headers are clear to every member: a message names neither the record nor the other messages of its change there.
 */
export function recordMessages(request: RecordChangeRequest): readonly CaseMessage<typeof RecordChangedSchema>[] {
  const isOneAct = request.parts.some(({ retracts }) => retracts.length > 0);
  return request.parts.map((part, i) => {
    const messageId = messageIdOf(request.changeId, i);
    return {
      messageId,
      schema: RecordChangedSchema,
      message: recordChanged({ ...request, base: request.baseFor(part.release) }, part),
      recipients: part.release,
      subject: subjectOf(request.recordId),
      overlay: overlayOf(request, messageId, part),
      ...(isOneAct ? { act: request.changeId } : {}),
      disclosure: disclosureOf(request, part),
      texts: textsOf(request, part),
      values: {
        gives: part.asserts.map(({ property }) => property),
        takes: part.retracts.map(({ property }) => property),
        bound: [
          ...part.asserts.map(labelsTold),
          ...part.retracts.map(({ messageId, index }) => `${messageId} ${index}`),
        ],
      },
    };
  });
}

function labelsTold({ property, handling, sensitivities, purpose, legalBasis }: Statement): string {
  return JSON.stringify([property, handling?.code, sensitivities, purpose, legalBasis]);
}

/** Id of the message that carries a part of a change. */
export function messageIdOf(changeId: string, part: number): string {
  return uuidOf(`${changeId} ${part}`, MESSAGE_NAMESPACE);
}

function disclosureOf(request: RecordChangeRequest, part: ChangePart): CaseMessage['disclosure'] {
  return {
    type: requireRecordTypeName(request.type),
    handling: Math.max(0, ...part.asserts.map((statement) => (statement.handling?.code ?? 1) - 1)),
    sensitive: part.asserts.some((statement) => statement.sensitivities.length > 0),
  };
}

function textsOf({ type, pathOf }: RecordChangeRequest, { asserts }: ChangePart): CaseMessage['texts'] {
  const placed = asserts.map((statement) => ({ statement, path: pathOf.get(statement) ?? '' }));
  return freeTextsOf(requireRecordTypeName(type), placed);
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
