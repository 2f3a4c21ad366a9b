import type { MemberFeature } from '#libs/member';
import { WaitingModule } from './waiting.module.js';

/** What a person waits for others with. */
export const waitingFeature = { name: 'waiting', module: WaitingModule } satisfies MemberFeature;
