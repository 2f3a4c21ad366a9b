export { type BuiltContent, builtContent, readBuilt } from './built-content.js';
export type { Condition } from './condition.js';
export type { Content, Judged } from './content.js';
export type {
  Calendar,
  Card,
  Country,
  DeadlineRule,
  Effect,
  Field,
  HintRule,
  Indicator,
  PersonAbout,
  ReporterClass,
  RoutingRule,
  Span,
  Strength,
} from './documents.js';
export { type ContentFile, judgeFiles } from './judge/judge-files.js';
export type { Problem } from './judge/problem.js';
export { REGISTER_EVENTS, REGISTER_KEYS, type RegisterEventKind, type RegisterKey } from './register-events.table.js';
