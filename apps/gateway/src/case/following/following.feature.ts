import type { MemberFeature } from '#libs/member';
import { FollowingModule } from './following.module.js';
import { Inbox0000000000161 } from './migrations/0161-inbox.js';
import { FillDuties0000000000195 } from './migrations/0195-fill-duties.js';
import { NewFactsReactor } from './new-facts.reactor.js';

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'record.unfollow': 'role';
  }
}

/** Records that a person follows. */
export const followingFeature = {
  name: 'following',
  module: FollowingModule,
  state: { E: ['following'] },
  duties: { 'new-facts': { mustAct: false, clearable: true } },
  causes: ['new-facts'],
  migrations: [Inbox0000000000161, FillDuties0000000000195],
  actions: {
    'record.unfollow': {
      roles: ['investigator', 'liaison', 'prosecutor', 'operations'],
      under: 'role',
      team: false,
    },
  },
  reactors: [NewFactsReactor],
} satisfies MemberFeature;
