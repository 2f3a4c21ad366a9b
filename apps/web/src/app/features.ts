import type { QueryKey } from '@tanstack/react-query';
import { foldFeatures } from '../case/feature/features.js';
import { approvalsFeature } from '../features/approvals/approvals.feature.js';
import { chartFeature } from '../features/chart/chart.feature.js';
import { requestsFeature } from '../features/requests/requests.feature.js';
import { casesFeature } from '../features/cases/cases.feature.js';
import { directoryFeature } from '../features/directory/directory.feature.js';
import { disagreementsFeature } from '../features/disagreements/disagreements.feature.js';
import { discussionFeature } from '../features/discussion/discussion.feature.js';
import { flowsFeature } from '../features/flows/flows.feature.js';
import { inboxFeature } from '../features/inbox/inbox.feature.js';
import { listCheckFeature } from '../features/list-check/list-check.feature.js';
import { mapFeature } from '../features/map/map.feature.js';
import { proposalsFeature } from '../features/proposals/proposals.feature.js';
import { recallsFeature } from '../features/recalls/recalls.feature.js';
import { reconcileFeature } from '../features/reconcile/reconcile.feature.js';
import { recordFormFeature } from '../features/record-form/record-form.feature.js';
import { recordsFeature } from '../features/records/records.feature.js';
import { remarksFeature } from '../features/remarks/remarks.feature.js';
import { signalsFeature } from '../features/signals/signals.feature.js';
import { teamsFeature } from '../features/teams/teams.feature.js';
import { timelineFeature } from '../features/timeline/timeline.feature.js';
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
  requestsFeature,
  discussionFeature,
  remarksFeature,
  proposalsFeature,
  recallsFeature,
  reconcileFeature,
  chartFeature,
  timelineFeature,
  disagreementsFeature,
  mapFeature,
  listCheckFeature,
  teamsFeature,
  signalsFeature,
  flowsFeature,
]);

/** Beginnings of the query keys that an event makes stale. */
export function staleOf(event: GatewayEvent): readonly QueryKey[] {
  return [...staleKeys(event), ...FEATURES.all.flatMap(({ stale }) => stale?.(event) ?? [])];
}
