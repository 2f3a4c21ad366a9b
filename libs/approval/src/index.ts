export {
  type ApprovalDecision,
  type ApprovalFacts,
  decideApproval,
  type Ground,
  groundsOfAct,
} from './approval-decision.js';
export {
  type ChangeEffect,
  type EffectKind,
  effectsOf,
  type Fate,
  type ForeseenChange,
  type ForeseenMessage,
  type ForeseenRefusal,
  type StandingRight,
  type ToldValue,
  untoldBy,
} from './audience.js';
export { type CoverGap, coverGaps, type StandingApproval } from './cover-gaps.js';
export { type Disclosure, HANDLING_NAMES, handlingCode, handlingName, type HandlingName } from './disclosure.js';
export { forecast, type SendingForecast } from './forecast.js';
export type { Told, ToldCount } from './tally.js';
