/**
 * What the desk of intake answers, as intake itself states it: types only, so a change there that this page does not follow does not
 * compile. No other file of the page imports from intake.
 */
export type { IntakeCondition } from '../../../intake/src/desk/condition/condition-view.js';
export type { FeedbackList, Questions } from '../../../intake/src/desk/feedback/feedback-view.js';
export type { GivenBox } from '../../../intake/src/desk/feedback/give-box.service.js';
export type { FeedbackGiven } from '../../../intake/src/desk/feedback/give-feedback.service.js';
export type { LinkDecided } from '../../../intake/src/desk/linking/decide-link.service.js';
export type { LinkedSignal, Links } from '../../../intake/src/desk/linking/links-view.js';
export type { DeskSessionView } from '../../../intake/src/desk/session/session-view.js';
export type { Enriched } from '../../../intake/src/desk/triage/enrich-signal.service.js';
export type { SentOn, SwitchMade } from '../../../intake/src/desk/triage/route-signal.service.js';
export type {
  QueuedSignal,
  RouteView,
  SignalLine,
  SignalQueue,
  SignalView,
} from '../../../intake/src/desk/triage/signal-view.js';
export type { StepTaken, Weighed } from '../../../intake/src/desk/triage/weigh-signal.service.js';
export type { SignedOut } from '#libs/sign-in';

/** Its roles, which are those of every person whom the page meets. */
import type {} from '../../../intake/src/desk/triage/triage.feature.js';
