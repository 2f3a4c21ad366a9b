import type { WebFeature } from '../../case/feature/web-feature.js';
import { changesPictures } from '../../case/views/changes-pictures.js';

/** When what a case knows was; the way there leads over the chart. */
export const timelineFeature: WebFeature = {
  name: 'timeline',
  stale: (event) => (changesPictures(event) ? [['timeline', event.spaceId]] : []),
};
