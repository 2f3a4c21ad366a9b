import type { Feature } from '#libs/service';
import { OverviewModule } from './overview.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'case.overview': true;
  }
}

/** A case at a glance. */
export const overviewFeature = { name: 'overview', module: OverviewModule } satisfies Feature;
