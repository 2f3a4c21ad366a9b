import type { Feature } from '#libs/service';
import { AccessModule } from './access.module.js';
import { DoorVersion0000000000213 } from './migrations/0213-door-version.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'history.share': 'agreement';
  }
}

/** Who may do what in a space. */
export const accessFeature = {
  name: 'access',
  module: AccessModule,
  views: ['door_version'],
  migrations: [DoorVersion0000000000213],
  actions: {
    'history.share': { roles: ['liaison', 'prosecutor'], under: 'agreement', sends: true, shares: true },
  },
} satisfies Feature;
