import type { WebFeature } from '../../case/feature/web-feature.js';
import { MESSAGE_TEXTS } from './remarks.feature.texts.js';

/** What countries say of values of others. */
export const remarksFeature: WebFeature = { name: 'remarks', messages: MESSAGE_TEXTS };
