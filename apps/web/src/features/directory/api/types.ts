/** What the gateway takes and gives to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { PostDesksDto } from '../../../../../gateway/src/commitments/directory/dto/post-desks.dto.js';
export type { ChannelTest, DeskChannelDto, DeskChannels } from '#libs/notices';
