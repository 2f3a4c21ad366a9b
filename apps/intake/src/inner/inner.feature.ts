import type { Feature } from '#libs/service';
import type { InnerOptions } from './inner.options.js';
import { InnerModule } from './inner.module.js';

/** The listener for the services behind; absent where none fetches. */
export const innerFeature = {
  name: 'inner',
  module: ({ inner }) => (inner ? InnerModule.forRoot(inner) : null),
} satisfies Feature<{ readonly inner?: InnerOptions }>;
