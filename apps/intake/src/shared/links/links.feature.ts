import type { Feature } from '#libs/service';
import { LinksModule } from './links.module.js';
import { Links0000000000388 } from './migrations/0388-links.js';

/** Keys by which signals may belong together, and what people decided of two. */
export const linksFeature = {
  name: 'links',
  module: LinksModule,
  state: { E: ['link_key', 'link_proposal'] },
  migrations: [Links0000000000388],
} satisfies Feature;
