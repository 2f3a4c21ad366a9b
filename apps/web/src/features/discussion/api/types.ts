/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { RecordCommentDto } from '../../../../../gateway/src/contributions/discussion/dto/record-comment.dto.js';
export type { CommentOverlay } from '../../../../../gateway/src/contributions/discussion/pending-comment.js';
