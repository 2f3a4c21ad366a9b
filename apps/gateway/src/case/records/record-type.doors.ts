import { type Door, ALL } from '#libs/testing';

export const doors: readonly Door[] = [
  { route: 'GET record-types', roles: ALL },
  { route: 'POST record-checks', roles: ALL, body: { type: 'person', statements: [] } },
  { route: 'POST record-lines', roles: ALL, body: { type: 'person', line: 'x' } },
];
