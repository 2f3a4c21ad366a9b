import type { WebFeature } from '../../case/feature/web-feature.js';
import { changesPictures } from '../../case/views/changes-pictures.js';

/** Where what a case knows is; the way there leads over the chart. */
export const mapFeature: WebFeature = {
  name: 'map',
  stale: (event) => (changesPictures(event) ? [['places', event.spaceId]] : []),
};
