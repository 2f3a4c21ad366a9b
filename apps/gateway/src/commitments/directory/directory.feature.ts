import { DesksPostedSchema } from '#libs/contracts';
import type { MemberFeature } from '#libs/member';
import { DeskApplier } from './desk.applier.js';
import { DesksReactor } from './desks.reactor.js';
import { DirectoryModule } from './directory.module.js';
import { Desks0000000000369 } from './migrations/0369-desks.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'desks.post': true;
    readonly 'directory.list': true;
  }
}

/** Desks of the members of a case, with their hours: whom to call there, at this moment. */
export const directoryFeature = {
  name: 'directory',
  module: DirectoryModule,
  state: { C: ['desk'], E: ['desks_due'] },
  migrations: [Desks0000000000369],
  messages: {
    [DesksPostedSchema.typeName]: {
      sight: 'agreement.read',
      gate: { reason: 'names, numbers and hours of desks; nothing of the case' },
    },
  },
  appliers: [DeskApplier],
  reactors: [DesksReactor],
} satisfies MemberFeature;
