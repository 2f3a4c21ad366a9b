import type { QueryKey } from '@tanstack/react-query';
import { foldFeatures } from '../case/feature/features.js';
import { approvalsFeature } from '../features/approvals/approvals.feature.js';
import { asksFeature } from '../features/asks/asks.feature.js';
import { casesFeature } from '../features/cases/cases.feature.js';
import { directoryFeature } from '../features/directory/directory.feature.js';
import { discussionFeature } from '../features/discussion/discussion.feature.js';
import { flowsFeature } from '../features/flows/flows.feature.js';
import { inboxFeature } from '../features/inbox/inbox.feature.js';
import { listCheckFeature } from '../features/list-check/list-check.feature.js';
import { reconcileFeature } from '../features/reconcile/reconcile.feature.js';
import { recordFormFeature } from '../features/record-form/record-form.feature.js';
import { recordsFeature } from '../features/records/records.feature.js';
import { remarksFeature } from '../features/remarks/remarks.feature.js';
import { signalsFeature } from '../features/signals/signals.feature.js';
import { teamsFeature } from '../features/teams/teams.feature.js';
import type { GatewayEvent } from '../lib/api-types.js';
import { staleKeys } from '../lib/live-events.js';

/** Everything that the workspace is made of: a feature is one import and one entry here, and a line a screen in `routes.ts`. */
export const FEATURES = foldFeatures([
  inboxFeature,
  casesFeature,
  directoryFeature,
  recordsFeature,
  recordFormFeature,
  approvalsFeature,
  asksFeature,
  discussionFeature,
  remarksFeature,
  reconcileFeature,
  listCheckFeature,
  teamsFeature,
  signalsFeature,
  flowsFeature,
]);

/** Beginnings of the query keys that an event makes stale. */
export function staleOf(event: GatewayEvent): readonly QueryKey[] {
  return [...staleKeys(event), ...FEATURES.all.flatMap(({ stale }) => stale?.(event) ?? [])];
}
