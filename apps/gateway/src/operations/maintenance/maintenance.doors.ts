import { type Door, FLOWS, OPERATIONS } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET flows/maintenance', roles: FLOWS },
  { route: 'PUT flows/maintenance', roles: OPERATIONS, body: { contact: '', phone: '', hours: '', windows: [] } },
];
