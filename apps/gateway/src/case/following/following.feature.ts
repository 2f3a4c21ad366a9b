import type { Feature } from '#libs/service';
import { FollowingModule } from './following.module.js';
import { Inbox0000000000161 } from './migrations/0161-inbox.js';

/** Records that a person follows. */
export const followingFeature = {
  name: 'following',
  module: FollowingModule,
  state: { E: ['following'] },
  duties: { 'new-facts': { mustAct: false, clearable: true } },
  migrations: [Inbox0000000000161],
} satisfies Feature;
