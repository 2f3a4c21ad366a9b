export {
  type ApprovalDecision,
  type ApprovalFacts,
  decideApproval,
  type Ground,
  type StandingApproval,
} from './approval-decision.js';
export { type Disclosure, HANDLING_NAMES, handlingCode, handlingName, type HandlingName } from './disclosure.js';
