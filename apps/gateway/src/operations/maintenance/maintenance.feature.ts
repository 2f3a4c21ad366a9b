import { OperationsPostedSchema } from '#libs/contracts';
import type { MemberFeature } from '#libs/member';
import { MaintenanceModule } from './maintenance.module.js';
import { AnnouncedTime0000000000314 } from './migrations/0314-announced-time.js';
import { OperationsPost0000000000267 } from './migrations/0267-operations-post.js';
import { OperationsApplier } from './operations.applier.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'maintenance.post': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'maintenance.post': 'role';
  }
}

/** How operations of each member is reached, and when its gateway is silent by its own word. */
export const maintenanceFeature = {
  name: 'maintenance',
  module: MaintenanceModule,
  state: { C: ['operations_post'] },
  migrations: [OperationsPost0000000000267, AnnouncedTime0000000000314],
  actions: { 'maintenance.post': { roles: ['operations'], under: 'role', team: false } },
  messages: {
    [OperationsPostedSchema.typeName]: {
      sight: 'flows.read',
      gate: { reason: 'how operations is reached and when its gateway is silent; nothing of a case' },
    },
  },
  appliers: [OperationsApplier],
} satisfies MemberFeature;
