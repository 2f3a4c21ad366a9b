import type { GatewayEvent } from '../../lib/api-types.js';

/** Messages after which a picture of a case, or what countries do not agree about in it, may be another. */
const TYPES: ReadonlySet<string> = new Set([
  'joinder.record.v1.RecordChanged',
  'joinder.record.v1.RecordSnapshot',
  'joinder.record.v1.HoldersWidened',
  'joinder.identity.v1.IdentityJudged',
  'joinder.contribution.v1.ProposalMade',
  'joinder.contribution.v1.ProposalSettled',
]);

/** Whether an event makes what pictures of its case are drawn from stale. */
export function changesPictures(event: GatewayEvent): event is Extract<GatewayEvent, { readonly kind: 'changed' }> {
  return event.kind === 'changed' && TYPES.has(event.type);
}
