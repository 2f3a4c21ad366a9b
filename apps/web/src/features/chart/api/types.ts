/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { SavedViewDto } from '../../../../../gateway/src/case/views/dto/saved-view.dto.js';
export type { SavedViews } from '../../../../../gateway/src/case/views/saved-view.js';
