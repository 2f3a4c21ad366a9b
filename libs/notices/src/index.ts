export { type Called, CalledDesks, type Ring } from './called-desks.js';
export type { ChannelTest, DeskChannels } from './channels/desk-channel-view.js';
export { DeskChannelDto } from './channels/dto/desk-channel.dto.js';
export { noticesFeature } from './notices.feature.js';
export type { MailServer, NoticesOptions } from './notices.options.js';
