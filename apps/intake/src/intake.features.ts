import { auditFeature } from '#libs/audit';
import { eventsFeature, inboxFeature } from '#libs/inbox';
import { idempotencyFeature, identityFeature, settingsFeature } from '#libs/people';
import { type Feature, foldFeatures, groundFeature } from '#libs/service';
import type { DeskParts } from './intake.parts.js';
import { conditionFeature } from './desk/condition/condition.feature.js';
import { feedbackFeature } from './desk/feedback/feedback.feature.js';
import { linkingFeature } from './desk/linking/linking.feature.js';
import { practiceFeature } from './desk/practice.feature.js';
import { registriesFeature } from './desk/registries/registries.feature.js';
import { retentionFeature } from './desk/retention/retention.feature.js';
import { DESK_SESSION } from './desk/session/desk-session.js';
import { surroundingsFeature } from './desk/surroundings.feature.js';
import { triageFeature } from './desk/triage/triage.feature.js';
import { innerFeature } from './inner/inner.feature.js';
import { handoversFeature } from './shared/handovers/handovers.feature.js';
import { linksFeature } from './shared/links/links.feature.js';
import { mailboxesFeature } from './shared/mailboxes/mailboxes.feature.js';
import { signalsFeature } from './shared/signals/signals.feature.js';

/** Features of the desk of intake; the door is an application of its own on the same tables. */
export const intakeFeatures: readonly Feature<DeskParts>[] = [
  groundFeature,
  idempotencyFeature,
  identityFeature(DESK_SESSION),
  settingsFeature,
  auditFeature,
  eventsFeature,
  inboxFeature,
  surroundingsFeature,
  practiceFeature,
  signalsFeature,
  handoversFeature,
  linksFeature,
  mailboxesFeature,
  feedbackFeature,
  triageFeature,
  linkingFeature,
  registriesFeature,
  retentionFeature,
  conditionFeature,
  innerFeature,
];

/** The lists that intake is made of. */
export const intake = foldFeatures<DeskParts>(intakeFeatures);
