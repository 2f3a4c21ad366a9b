/** What the gateway takes from this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { PostDesksDto } from '../../../../../gateway/src/commitments/directory/dto/post-desks.dto.js';
