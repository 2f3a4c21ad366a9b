import { catalogue } from '#libs/contracts';
import { auditFeature } from '#libs/audit';
import { eventsFeature, inboxFeature } from '#libs/inbox';
import {
  accessFeature,
  agreementsFeature,
  exchangeFeature,
  foldMember,
  freezesFeature,
  healthFeature,
  MEMBER_SESSION,
  type MemberFeature,
  metricsFeature,
  networkFeature,
  peersFeature,
  teamsFeature,
  trustFeature,
  upkeepFeature,
} from '#libs/member';
import { noticesFeature } from '#libs/notices';
import { idempotencyFeature, identityFeature, settingsFeature } from '#libs/people';
import { activityFeature } from './case/activity/activity.feature.js';
import { judgementsFeature } from './case/judgements/judgements.feature.js';
import { graphFeature } from './case/graph/graph.feature.js';
import { timelineFeature } from './case/timeline/timeline.feature.js';
import { disagreementsFeature } from './case/disagreements/disagreements.feature.js';
import { viewsFeature } from './case/views/views.feature.js';
import { followingFeature } from './case/following/following.feature.js';
import { objectsFeature } from './case/objects/objects.feature.js';
import { overviewFeature } from './case/overview/overview.feature.js';
import { proofsFeature } from './case/proofs/proofs.feature.js';
import { recordsFeature } from './case/records/records.feature.js';
import { commitmentsFeature } from './commitments/machine/commitments.feature.js';
import { audienceFeature } from './commitments/audience/audience.feature.js';
import { directoryFeature } from './commitments/directory/directory.feature.js';
import { recallsFeature } from './commitments/recalls/recalls.feature.js';
import { waitingFeature } from './commitments/waiting/waiting.feature.js';
import { discussionFeature } from './contributions/discussion/discussion.feature.js';
import { proposalsFeature } from './contributions/proposals/proposals.feature.js';
import { remarksFeature } from './contributions/remarks/remarks.feature.js';
import { approvalsFeature } from './gate/approvals/approvals.feature.js';
import { holdsFeature } from './gate/holds/holds.feature.js';
import type { GatewayParts } from './gateway.parts.js';
import { checksFeature } from './reconcile/checks/checks.feature.js';
import { reconcileFeature } from './reconcile/reconcile.feature.js';
import { flowsFeature } from './operations/board/flows.feature.js';
import { maintenanceFeature } from './operations/maintenance/maintenance.feature.js';
import { fetchSignalsFeature } from './practice/signals/fetch-signals.feature.js';
import { handedSignalsFeature } from './practice/signals/signals.feature.js';
import { caseNamesFeature } from './case/records/names/case-names.feature.js';

/** Features of a gateway. Their workers start in this order and stop in the opposite one, so what others tell through stands first. */
export const gatewayFeatures: readonly MemberFeature<GatewayParts>[] = [
  exchangeFeature,
  idempotencyFeature,
  identityFeature(MEMBER_SESSION),
  settingsFeature,
  teamsFeature,
  accessFeature,
  auditFeature,
  eventsFeature,
  inboxFeature,
  networkFeature,
  caseNamesFeature,
  agreementsFeature,
  approvalsFeature,
  holdsFeature,
  recordsFeature,
  followingFeature,
  activityFeature,
  overviewFeature,
  proofsFeature,
  judgementsFeature,
  graphFeature,
  timelineFeature,
  disagreementsFeature,
  viewsFeature,
  objectsFeature,
  commitmentsFeature,
  audienceFeature,
  recallsFeature,
  waitingFeature,
  directoryFeature,
  noticesFeature,
  discussionFeature,
  remarksFeature,
  proposalsFeature,
  reconcileFeature,
  checksFeature,
  handedSignalsFeature,
  fetchSignalsFeature,
  freezesFeature,
  trustFeature,
  maintenanceFeature,
  flowsFeature,
  upkeepFeature,
  healthFeature,
  metricsFeature,
  peersFeature,
];

/** The lists that a gateway is made of. */
export const gateway = foldMember(gatewayFeatures, catalogue);
