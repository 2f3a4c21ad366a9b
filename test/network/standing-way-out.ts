import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { PeopledNetwork } from './peopled-network.js';
import type { Seated } from './test-issuer.js';

/** Whose messages leave, and to whom. */
export interface WayOut {
  readonly spaceId: string;
  readonly country: Seated;
  readonly recipients: readonly string[];
  /** What leaves; vehicles, questions and comments where it is not said. */
  readonly types?: readonly string[];
}

const TYPES = ['vehicle', 'question', 'contribution'];

/** Lets what a country sends leave at once: a standing approval, and recipients that it sent to by hand before. */
export async function letLeaveAtOnce(
  peopled: PeopledNetwork,
  { spaceId, country, recipients, types = TYPES }: WayOut,
): Promise<void> {
  const given = await peopled.as(country, 'prosecutor')('POST', 'approvals/standing', {
    spaceId,
    types,
    recipients,
    highestHandling: 'H1',
    starts: '2020-01-01',
    ends: '2999-12-31',
    reason: 'They go at once in this case',
  });
  expect(given.status).toBe(201);
  const { dataSource } = peopled.network.gateway(country).database;
  await dataSource.query(
    `insert into approval_request (message_id, space_no, state, type, recipients, handling, grounds, author, type_name, urgent, requested_at, settled_at)
     select $1, space_no, 'approved', 'vehicle', $2, 1, '{}', 'nobody', 'none', false, now(), now() from space where space_id = $3`,
    [randomUUID(), recipients, spaceId],
  );
  await dataSource.query(
    `insert into known_recipient (space_no, member, first_message_id, approved_by, approved_at)
     select space_no, unnest(recipients), message_id, 'nobody', now() from approval_request where author = 'nobody'`,
  );
}
