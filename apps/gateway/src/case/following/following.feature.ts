import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { FollowingModule } from './following.module.js';
import { HandBackWorker } from './hand-back.worker.js';
import { Inbox0000000000161 } from './migrations/0161-inbox.js';
import { FillDuties0000000000195 } from './migrations/0195-fill-duties.js';
import { DeskSeen0000000000234 } from './migrations/0234-desk-seen.js';
import { AssignedBy0000000000236 } from './migrations/0236-assigned-by.js';
import { HandedRecords0000000000259 } from './migrations/0259-handed-records.js';
import { RecordSeen0000000000235 } from './migrations/0235-record-seen.js';
import { RecordFollower0000000000332 } from './migrations/0332-record-follower.js';
import { RecordNewsReactor } from './record-news.reactor.js';
import { SeenPruneWorker } from './seen-prune.worker.js';

const PRUNE_EVERY_MS = 3600_000;
const HAND_BACK_EVERY_MS = 60_000;

declare module '#libs/audit' {
  interface Acts {
    readonly 'record.assign': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'record.unfollow': 'role';
  }
}

/** Records that a person follows, and those that came and that nobody of the desk opened. */
export const followingFeature = {
  name: 'following',
  module: FollowingModule,
  state: { E: ['following', 'desk_seen', 'record_seen'] },
  views: ['record_follower'],
  duties: {
    'new-facts': { mustAct: false, clearable: true },
    'new-record': { mustAct: false, clearable: true, actions: ['record.read'] },
  },
  causes: ['new-facts', 'new-record'],
  migrations: [
    Inbox0000000000161,
    FillDuties0000000000195,
    DeskSeen0000000000234,
    RecordSeen0000000000235,
    AssignedBy0000000000236,
    HandedRecords0000000000259,
    RecordFollower0000000000332,
  ],
  actions: {
    'record.unfollow': {
      roles: ['investigator', 'liaison', 'prosecutor', 'operations'],
      under: 'role',
      team: false,
    },
  },
  workers: [
    every(PRUNE_EVERY_MS, SeenPruneWorker, { maxBackoffMs: PRUNE_EVERY_MS }),
    every(HAND_BACK_EVERY_MS, HandBackWorker, { maxBackoffMs: HAND_BACK_EVERY_MS }),
  ],
  reactors: [RecordNewsReactor],
} satisfies MemberFeature;
