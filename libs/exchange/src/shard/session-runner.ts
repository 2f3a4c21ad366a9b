import type { ShardSession } from '../space/shard-session.js';

/** Runs the workers of sessions. */
export abstract class SessionRunner {
  abstract start(session: ShardSession): void;
  /** Ends when no step of the session runs any more. */
  abstract stop(session: ShardSession): Promise<void>;
}
