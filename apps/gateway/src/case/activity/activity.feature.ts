import type { Feature } from '#libs/service';
import { ActivityModule } from './activity.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'case.activity': true;
  }
}

/** What happened in a case. */
export const activityFeature = { name: 'activity', module: ActivityModule } satisfies Feature;
