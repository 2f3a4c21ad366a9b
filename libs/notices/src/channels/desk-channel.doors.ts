import { type Door, FLOWS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET desk-channels', roles: FLOWS },
  {
    route: 'PUT desk-channels/:channelId',
    roles: FLOWS,
    body: { kind: 'mail', address: 'nobody', language: 'en' },
  },
  { route: 'DELETE desk-channels/:channelId', roles: FLOWS, unknown: 'CHANNEL_UNKNOWN' },
  { route: 'POST desk-channels/:channelId/test', roles: FLOWS, unknown: 'CHANNEL_UNKNOWN' },
];
