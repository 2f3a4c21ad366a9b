import { expect } from '@jest/globals';
import type { Country } from '../../apps/cli/src/local/ports.js';
import { eventually } from './eventually.js';
import type { PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

interface Speaking {
  readonly spaceId: string;
  readonly by: Country;
  /** Who hears it. */
  readonly at: Country;
}

/** Whether a member still says something: a draft of it arrives. */
export async function speaks(peopled: PeopledNetwork, { spaceId, by, at }: Speaking): Promise<void> {
  const messageId = await peopled.draft(by, spaceId, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    members: ['hu', 'nl'].map((member) => ({ member, authority: `Demo authority ${member}` })),
    starts: '2026-01-01',
    ends: '2999-12-31',
  });
  await eventually(async () => {
    const { body } = await peopled.as(at, 'prosecutor')('GET', `spaces/${spaceId}`);
    const drafts = body['drafts'] as { messageId: string }[];
    expect(drafts.map((one) => one.messageId)).toContain(messageId);
  }, SLOW_MS);
}
