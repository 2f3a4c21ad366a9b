import type { Feature } from '#libs/service';
import { OverviewModule } from './overview.module.js';

/** A case at a glance. */
export const overviewFeature = { name: 'overview', module: OverviewModule } satisfies Feature;
