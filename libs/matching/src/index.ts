export { FIELD_NAMES, RECORD_TYPES } from './records/record.js';
export type { FieldName, IssueCode, RecordFields, RecordIssue, RecordType, SourceRecord } from './records/record.js';
export { RecordStore, type RecordColumns } from './records/record-store.js';
export { Preparer, type PrepareOptions } from './prepare/preparer.js';
export { resolve, type Resolution, type ResolveOptions } from './engine/resolve.js';
