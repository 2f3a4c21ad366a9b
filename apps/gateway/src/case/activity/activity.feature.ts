import type { Feature } from '#libs/service';
import { ActivityModule } from './activity.module.js';

/** What happened in a case. */
export const activityFeature = { name: 'activity', module: ActivityModule } satisfies Feature;
