import type { Feature } from '#libs/service';
import { AccessModule } from './access.module.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'history.share': 'agreement';
  }
}

/** Who may do what in a space. */
export const accessFeature = {
  name: 'access',
  module: AccessModule,
  actions: {
    'history.share': { roles: ['liaison', 'prosecutor'], under: 'agreement', sends: true, shares: true },
  },
} satisfies Feature;
