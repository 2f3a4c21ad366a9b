import type { Feature } from '#libs/service';
import { DisagreementsModule } from './disagreements.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'disagreement.list': true;
  }
}

/** What countries do not agree about: read from what stands, and kept nowhere. */
export const disagreementsFeature = { name: 'disagreements', module: DisagreementsModule } satisfies Feature;
