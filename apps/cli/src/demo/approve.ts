import type { Country } from '../local/ports.js';
import type { Stage } from './stage.js';

/** The prosecutor of a country reads a message that waits, and lets it go. */
export async function approve({ cast }: Stage, country: Country, messageId: string): Promise<void> {
  const decision = { decision: 'approve', reason: 'Read and weighed' };
  await cast.prosecutor[country].post(`approvals/requests/${messageId}/decision`, decision);
}
