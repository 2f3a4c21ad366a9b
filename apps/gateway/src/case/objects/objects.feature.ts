import type { MemberFeature } from '#libs/member';
import { ObjectKeys0000000000410 } from './migrations/0410-object-keys.js';
import { NumbersOfAllCases0000000000442 } from './migrations/0442-numbers-of-all-cases.js';
import { ObjectProjection } from './object.projection.js';
import { ObjectsModule } from './objects.module.js';

/** Which records speak of one telephone, vehicle, account or document, by numbers in their normal forms. Nothing of it travels. */
export const objectsFeature = {
  name: 'objects',
  module: ObjectsModule,
  state: { F: ['object_key'] },
  views: ['object_number'],
  migrations: [ObjectKeys0000000000410, NumbersOfAllCases0000000000442],
  projections: [ObjectProjection],
} satisfies MemberFeature;
