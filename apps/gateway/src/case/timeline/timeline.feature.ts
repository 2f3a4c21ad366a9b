import type { Feature } from '#libs/service';
import { TimelineModule } from './timeline.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'timeline.open': true;
    readonly 'places.open': true;
  }
}

/** When and where what a case knows was: read from what stands, and kept nowhere. */
export const timelineFeature = { name: 'timeline', module: TimelineModule } satisfies Feature;
