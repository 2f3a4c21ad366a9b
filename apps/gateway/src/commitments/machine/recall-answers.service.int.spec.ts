import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { Metrics } from '#libs/observability';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { MINUTE_MS } from '#libs/vocabulary';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RecallAnswers } from './recall-answers.service.js';
import { UnansweredMetrics } from './unanswered-metrics.js';

const T0 = Date.UTC(2026, 10, 28);

let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  await database.transaction.runAsApplier(async (tx) => {
    for (const member of ['hu', 'nl']) {
      await tx.query(`insert into takes_part (space_no, member, since, key_id) values ($1, $2, 0, '')`, [
        spaceNo,
        member,
      ]);
    }
  });
}, 60_000);

afterAll(() => database?.drop());

interface Offered {
  readonly ground: string;
  readonly phase?: string;
  readonly kind?: string;
  readonly creditor?: string;
  readonly debtor?: string;
}

const offered = ({ ground, phase = 'offered', kind = 'recall', creditor = 'nl', debtor = 'hu' }: Offered) =>
  database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into commitment (space_no, creditor, commitment_id, position, identity, message_id, kind, debtor, readers, term, until_ms, ground, body,
         record_ids, recall_id, author, t, last_position, phase, due_t, partial, moves, said_by_creditor, said_by_debtor)
       values ($1, $2, $3, 1, '\\x07', $3, $4, $5, '{hu,nl}', 'h8', 0, $6, '', '{}', $3, 'Sanne', $7, 1, $8, $7, false, 0, 0, 0)`,
      [spaceNo, creditor, uuid(), kind, debtor, ground, T0, phase],
    ),
  );

/** What operations of NL watches, at a moment of its clock. */
async function watched(now: number): Promise<number> {
  const answers = new RecallAnswers(database.dataSource, { member: 'nl' } as ExchangeIdentity);
  const metrics = new Metrics();
  new UnansweredMetrics(metrics, answers, { now: () => new Date(now) }).onModuleInit();
  const line = /^gateway_recalls_unanswered (\d+)$/m.exec(await metrics.print());
  return Number(line?.[1]);
}

it('19 a recall for a danger that nobody answers is an alert after 15 minutes, and neither sooner nor of another', async () => {
  await offered({ ground: 'safety' });
  await offered({ ground: 'safety', phase: 'done' });
  await offered({ ground: 'safety', phase: 'declined' });
  await offered({ ground: '' });
  await offered({ ground: 'safety', kind: 'information' });
  await offered({ ground: 'safety', creditor: 'hu', debtor: 'nl' });
  await offered({ ground: 'safety', debtor: 'ro' });
  expect(await watched(T0 + 15 * MINUTE_MS - 1)).toBe(0);
  expect(await watched(T0 + 15 * MINUTE_MS)).toBe(1);
});

it('19 the alert watches what the gateway counts, and leads to its page', () => {
  const alerts = readFileSync('deploy/observability/alerts.yml', 'utf8');
  const [, rule = ''] = alerts.split('- alert: RecallUnanswered');
  expect(rule).toMatch(/^\s+#[^\n]*\n\s+expr: gateway_recalls_unanswered > 0\n/);
  expect(rule.split('- alert:')[0]).toContain('runbook: docs/runbooks/recall-unanswered.md');
});
