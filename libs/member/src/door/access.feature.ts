import type { Feature } from '#libs/service';
import { AccessModule } from './access.module.js';

/** Who may do what in a space. */
export const accessFeature = { name: 'access', module: AccessModule } satisfies Feature;
