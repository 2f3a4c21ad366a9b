import { create } from '@bufbuild/protobuf';
import {
  encode,
  HandlingCode,
  type HoldersWidened,
  HoldersWidenedSchema,
  type RecordSnapshot,
  RecordSnapshotSchema,
  type SnapshotStatement,
  SnapshotStatementSchema,
  StatementReferenceSchema,
  uuidBytes,
} from '#libs/contracts';
import { isJoiner, wasForAll } from './history-audience.js';
import { statementFrom } from './record.mapper.js';
import type { SnapshotGround } from './snapshot-queue.repository.js';
import type { SharedHistory, SnapshotSource, SourceStatement } from './snapshot-source.repository.js';

/** A message stays far below the limit of a record, padding included. */
const MAX_MESSAGE_BYTES = 250_000;
/** As in the contract. */
const MAX_ITEMS = 1000;

/** A recipient reads at most 16,384 elements of repeated fields in one message. */
const MAX_ELEMENTS = 16_000;

/** Who gets what, and why. */
export interface SnapshotFor {
  readonly owner: string;
  readonly member: string;
  readonly ground: SnapshotGround;
  readonly history: SharedHistory;
}

/** A part of a record that another member may hold. */
export interface SnapshotContent {
  readonly live: readonly SourceStatement[];
  /** Given to the member before, and no longer true. */
  readonly gone: readonly SourceStatement[];
}

/**
 * Chooses what a member may hold of an own record. Whoever asks gets what was released to it before, nothing else. A joiner
 * also gets what was released to everybody, where the charter that a prosecutor signed shares history; but never by itself
 * what a person must let go by hand: sensitive statements, and those whose restriction is a text.
 */
export function contentFor({ statements }: SnapshotSource, who: SnapshotFor): SnapshotContent {
  const { owner, member, ground, history } = who;
  const nothing = { live: [], gone: [] };
  if (!history.takingPart.has(member)) return nothing;
  const named = statements.filter(({ release }) => release.includes(member));
  const gone = named.filter(({ retracted }) => retracted);
  if (ground === 'asked') return { live: named.filter(({ retracted }) => !retracted), gone };
  if (!history.shared || !isJoiner(member, history)) return nothing;
  const live = statements.filter(
    (statement) =>
      !statement.retracted &&
      !isByHand(statement) &&
      (statement.release.includes(member) || wasForAll({ ...statement, owner }, history)),
  );
  return { live, gone };
}

/** Makes the messages of a snapshot: one, or several where it is long. */
export function snapshotMessages(
  source: SnapshotSource,
  { live, gone }: SnapshotContent,
  member: string,
): readonly RecordSnapshot[] {
  const about = {
    recordId: uuidBytes(source.recordId),
    type: source.type,
    standsFor: uuidBytes(source.standsFor),
    version: source.version,
  };
  const chunks = chunksOf(live.map((statement) => snapshotStatement(statement, member)));
  const pages = pagesOf(gone, MAX_ITEMS);
  return [
    ...chunks.map((statements) => create(RecordSnapshotSchema, { ...about, statements })),
    ...pages.map((page) => create(RecordSnapshotSchema, { ...about, retracts: page.map(referenceOf) })),
  ];
}

/** Tells all who hold statements that a member was given who holds them now: those of one release list at once. */
export function wideningMessages(
  recordId: string,
  live: readonly SourceStatement[],
  member: string,
): readonly HoldersWidened[] {
  const lists = new Map<string, SourceStatement[]>();
  for (const one of live) {
    const list = widened(one.release, member).join();
    lists.set(list, [...(lists.get(list) ?? []), one]);
  }
  return [...lists].flatMap(([list, statements]) =>
    pagesOf(statements, MAX_ITEMS).map((page) =>
      create(HoldersWidenedSchema, {
        recordId: uuidBytes(recordId),
        statements: page.map(referenceOf),
        members: list.split(','),
      }),
    ),
  );
}

/** The release list of a statement once a member holds it. */
export function widened(release: readonly string[], member: string): readonly string[] {
  return [...new Set([...release, member])].sort();
}

function isByHand({ labels }: SourceStatement): boolean {
  return labels.sensitivities.length > 0 || labels.handling.code === HandlingCode.H3;
}

function snapshotStatement(statement: SourceStatement, member: string): SnapshotStatement {
  const release = widened(statement.release, member);
  return create(SnapshotStatementSchema, {
    reference: referenceOf(statement),
    statement: statementFrom({ ...statement, release }),
  });
}

function referenceOf({ messageId, index }: SourceStatement) {
  return create(StatementReferenceSchema, { messageId: uuidBytes(messageId), index });
}

function chunksOf(statements: readonly SnapshotStatement[]): SnapshotStatement[][] {
  const chunks: SnapshotStatement[][] = [];
  let [bytes, elements] = [0, 0];
  for (const statement of statements) {
    const last = chunks.at(-1);
    bytes += encode(SnapshotStatementSchema, statement).length;
    elements += elementsOf(statement);
    if (last && last.length < MAX_ITEMS && bytes <= MAX_MESSAGE_BYTES && elements <= MAX_ELEMENTS) {
      last.push(statement);
    } else {
      chunks.push([statement]);
      [bytes, elements] = [encode(SnapshotStatementSchema, statement).length, elementsOf(statement)];
    }
  }
  return chunks;
}

function elementsOf({ statement }: SnapshotStatement): number {
  const { release = [], evidence = [], sensitivities = [] } = statement ?? {};
  return 1 + release.length + evidence.length + sensitivities.length;
}

function pagesOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
