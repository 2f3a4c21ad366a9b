import type { WebFeature } from '../../case/feature/web-feature.js';
import { MESSAGE_TEXTS } from './cases.feature.texts.js';

/** Cases, and what is agreed about them. */
export const casesFeature: WebFeature = { name: 'cases', messages: MESSAGE_TEXTS };
