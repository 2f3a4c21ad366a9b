/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { RecordRemarkDto } from '../../../../../gateway/src/contributions/remarks/dto/record-remark.dto.js';
export type { RemarkOverlay } from '../../../../../gateway/src/contributions/remarks/pending-remark.js';
export type { RemarksView, RemarkView } from '../../../../../gateway/src/contributions/remarks/remark-view.js';
