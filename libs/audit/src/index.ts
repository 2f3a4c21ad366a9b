export { type AccessEntry, type Actor, entryBytes, MOST_SUBJECTS, type OperationName } from './access-entry.js';
export { AccessLog } from './access-log.js';
export type { Act, Acts } from './acts.js';
export { AuditError } from './audit.errors.js';
export { auditFeature } from './audit.feature.js';
export { Logs } from './logs.js';
export { AuditEntrySchema, Operation, Outcome } from './gen/joinder/audit/v1/entry_pb.js';
