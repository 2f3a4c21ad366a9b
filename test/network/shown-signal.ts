import { expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually.js';
import type { PeopledNetwork } from './peopled-network.js';

/** The signal that is shown. */
export const SIGNAL = '0b7f1f52-2f0f-4d7c-9a55-3a1f6f0c2d11';

const SEEN = { seen: [], observations: [], places: ['at the canal'], things: [], when: null, forms: [] };
const MARKS = { priority: 'P1', child: false, danger: false, restricted: false };
const HEAD = { signalId: SIGNAL, reporter: 'public', language: 'nl', receivedAt: '2026-11-20T10:00:00Z' };

/** A signal as the intake of the country hands it over. */
export async function handOver(database: Pick<DataSource, 'query'>): Promise<void> {
  await database.query(
    `insert into signal_inbox (signal_id, kind, received_at, fetched_at, priority, restricted, body) values ($1, 'INVESTIGATION', now(), now(), 'P1', false, $2)`,
    [SIGNAL, { ...HEAD, ...MARKS, ...SEEN }],
  );
}

/** The signal of NL, passed to HU, once it stands on the log; by its name. */
export async function passToHu(peopled: PeopledNetwork, spaceId: string): Promise<string> {
  const nl = peopled.as('nl', 'investigator');
  const told = { reporter: 'public', seen: 'A van each morning', onward: false };
  const { body } = await nl('POST', `spaces/${spaceId}/passed-signals`, { signalId: SIGNAL, recipient: 'hu', ...told });
  await peopled.letGo('nl', String(body['messageId']));
  await eventually(async () => {
    expect((await nl('GET', `spaces/${spaceId}/passed-signals`)).body['items']).toHaveLength(1);
  }, 60_000);
  return `nl.${String(body['messageId'])}`;
}
