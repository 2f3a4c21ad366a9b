export {
  type ApprovalDecision,
  type ApprovalFacts,
  decideApproval,
  type Ground,
  groundsOfAct,
} from './approval-decision.js';
export { type CoverGap, coverGaps, type StandingApproval } from './cover-gaps.js';
export { type Disclosure, HANDLING_NAMES, handlingCode, handlingName, type HandlingName } from './disclosure.js';
export { forecast, type SendingForecast } from './forecast.js';
