import { create } from '@bufbuild/protobuf';
import {
  type RecordChanged,
  type RecordSnapshot,
  type Statement,
  type StatementReference,
  StatementSchema,
  uuidBytes,
  uuidText,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import type { Unattended } from '#libs/member';
import { jsonShape } from '#libs/persistence';
import { isRecordIdOf } from '#libs/protocol';
import { marksOf } from './catalogue/property-marks.js';

/** Everything of a statement but its property and value, as it is stored and shown. */
export type StatementLabels = ReturnType<typeof labelsOf>;

export interface StatementRow {
  readonly position: bigint;
  readonly idx: number;
  readonly recordId: string;
  readonly owner: string;
  readonly messageId: string;
  readonly messageIndex: number;
  readonly property: string;
  readonly value: string;
  readonly labels: StatementLabels;
  readonly release: readonly string[];
  readonly version: number;
}

export interface RecordRows {
  readonly spaceNo: Unattended;
  readonly change: {
    readonly position: bigint;
    readonly recordId: string;
    /** The id commits to who sent the message, who is then the owner. */
    readonly isOfSender: boolean;
    readonly type: number;
    readonly messageId: string;
    readonly base: string | null;
    readonly version: number;
    /** Of a snapshot: the change up to which it says everything; null for a change. */
    readonly standsFor: string | null;
    readonly recipients: readonly string[];
    readonly sender: string;
    readonly t: bigint;
    /** Proposals that it brings, as its sender says. */
    readonly credits: readonly { readonly member: string; readonly proposalId: string; readonly changed: boolean }[];
  };
  readonly statements: readonly StatementRow[];
  readonly retracts: readonly { readonly messageId: string; readonly index: number }[];
}

/** A message of a space in which the applier works. */
type Applied = OpenedMessage & Pick<RecordRows, 'spaceNo'>;

/** Maps a message about a record to its rows. */
export function mapRecordMessage(opened: Applied): RecordRows {
  switch (opened.typeName) {
    case 'joinder.record.v1.RecordChanged':
      return mapChanged(opened, opened.message as RecordChanged);
    case 'joinder.record.v1.RecordSnapshot':
      return mapSnapshot(opened, opened.message as RecordSnapshot);
    default:
      throw new Error(`${opened.typeName} is not a message about a record`);
  }
}

function mapChanged(opened: Applied, message: RecordChanged): RecordRows {
  const change = changeOf(opened, message, {
    base: uuidOrNull(message.base),
    standsFor: null,
    credits: message.credits.map(({ member, proposalId, changed }) => ({
      member,
      proposalId: uuidText(proposalId),
      changed,
    })),
  });
  const statements = message.asserts.map((statement, idx) => ({
    ...statementOf(statement),
    position: opened.position,
    idx,
    recordId: change.recordId,
    owner: change.sender,
    messageId: opened.messageId,
    messageIndex: idx,
    version: message.version,
  }));
  return { spaceNo: opened.spaceNo, change, statements, retracts: message.retracts.map(referenceOf) };
}

function mapSnapshot(opened: Applied, message: RecordSnapshot): RecordRows {
  const change = changeOf(opened, message, { base: null, standsFor: uuidText(message.standsFor), credits: [] });
  const statements = message.statements.flatMap(({ reference, statement }, idx) => {
    if (!reference || !statement) return [];
    const { messageId, index } = referenceOf(reference);
    const names = { messageId, messageIndex: index, version: message.version };
    const record = { recordId: change.recordId, owner: change.sender };
    return [{ ...statementOf(statement), position: opened.position, idx, ...record, ...names }];
  });
  return { spaceNo: opened.spaceNo, change, statements, retracts: message.retracts.map(referenceOf) };
}

function changeOf(
  opened: OpenedMessage,
  message: RecordChanged | RecordSnapshot,
  about: Pick<RecordRows['change'], 'base' | 'standsFor' | 'credits'>,
): RecordRows['change'] {
  const { position, messageId, recipients, sender, t } = opened;
  const recordId = uuidText(message.recordId);
  return {
    position,
    recordId,
    isOfSender: isRecordIdOf(message.recordId, { spaceId: uuidBytes(opened.spaceId), member: sender }),
    type: message.type,
    messageId,
    version: message.version,
    recipients,
    sender,
    t,
    ...about,
  };
}

/** A statement as it is stored: its marks are those that its property has anyway, too. */
export function statementOf(statement: Statement): Pick<StatementRow, 'property' | 'value' | 'labels' | 'release'> {
  const { property, value, release } = statement;
  const sensitivities = [...marksOf(property, statement.sensitivities)];
  return { property, value, release, labels: { ...labelsOf(statement), sensitivities } };
}

/** Labels of a statement as plain JSON. */
export function labelsOf(statement: Statement) {
  return {
    original: statement.original,
    language: statement.language,
    validFrom: statement.validFrom,
    validTo: statement.validTo,
    origin: statement.origin ? { kind: statement.origin.kind, detail: statement.origin.detail } : null,
    evaluation: statement.evaluation
      ? { source: statement.evaluation.source, information: statement.evaluation.information }
      : null,
    nature: statement.nature,
    handling: { code: statement.handling?.code ?? 0, text: statement.handling?.text ?? '' },
    purpose: statement.purpose,
    legalBasis: statement.legalBasis,
    reviewDate: statement.reviewDate,
    sensitivities: [...statement.sensitivities],
    evidence: statement.evidence.map(({ exhibit, sha256, page }) => ({ exhibit, sha256: hex(sha256), page })),
    restsOn: statement.restsOn
      ? {
          kind: statement.restsOn.kind,
          number: statement.restsOn.number,
          authority: statement.restsOn.authority,
          expires: statement.restsOn.expires,
        }
      : null,
    author: statement.author,
  };
}

/** Labels as they are stored. */
export const storedLabels = jsonShape<StatementLabels>({
  original: 'string',
  language: 'string',
  validFrom: 'string',
  validTo: 'string',
  origin: 'object?',
  evaluation: 'object?',
  nature: 'number',
  handling: 'object',
  purpose: 'string',
  legalBasis: 'string',
  reviewDate: 'string',
  sensitivities: 'list',
  evidence: 'list',
  restsOn: 'object?',
  author: 'string',
});

/** The statement of which a row was made. */
export function statementFrom(row: Pick<StatementRow, 'property' | 'value' | 'labels' | 'release'>): Statement {
  const { origin, evaluation, restsOn, evidence, ...labels } = row.labels;
  return create(StatementSchema, {
    ...labels,
    property: row.property,
    value: row.value,
    release: [...row.release],
    evidence: evidence.map(({ exhibit, sha256, page }) => ({ exhibit, sha256: Buffer.from(sha256, 'hex'), page })),
    ...(origin ? { origin } : {}),
    ...(evaluation ? { evaluation } : {}),
    ...(restsOn ? { restsOn } : {}),
  });
}

function referenceOf(reference: StatementReference): { messageId: string; index: number } {
  return { messageId: uuidText(reference.messageId), index: reference.index };
}

function uuidOrNull(bytes: Uint8Array): string | null {
  return bytes.length === 16 ? uuidText(bytes) : null;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
