import { type ExchangeIdentity, type OpenedMessage, type PrivateRefusal, ProjectionRegistry } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { LiveStatementRepository } from './list/live-statement.repository.js';
import { RecordSummaryProjection } from './list/record-summary.projection.js';
import { RecordSummaryRepository } from './list/record-summary.repository.js';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordApplier } from './record.applier.js';
import { RecordRepository } from './record.repository.js';

const applier = new RecordApplier(
  new RecordFactsRepository(),
  new RecordRepository(),
  new RecalledValuesRepository({ member: 'xa' } as ExchangeIdentity),
);

const projections = new ProjectionRegistry([
  new RecordSummaryProjection(new RecordSummaryRepository(new LiveStatementRepository())),
]);

/** Applies messages about records as the follower does, with what lists are read from. */
export async function writeRecords(
  tx: EntityManager,
  messages: readonly OpenedMessage[],
): Promise<readonly PrivateRefusal[]> {
  const applied = await applier.apply(tx, messages);
  await projections.project(tx, messages, applied);
  return applied.refusals;
}
