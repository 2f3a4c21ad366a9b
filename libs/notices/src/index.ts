export { type Called, CalledDesks, type Ring } from './called-desks.js';
export { noticesFeature } from './notices.feature.js';
export type { MailServer, NoticesOptions } from './notices.options.js';
