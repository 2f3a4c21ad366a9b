import type { LogReader } from '#libs/spacelog';
import { Backoff } from '../backoff.js';
import type { ExchangeContext } from '../exchange.context.js';
import type { SpaceSession } from '../shard/space-session.js';
import type { ArchiveRepository } from './archive.repository.js';
import { FollowedLog } from './followed-log.js';
import { RecordOpener } from './record-opener.js';

const FIRST_HALT_MS = 500;
const MAX_HALT_MS = 30_000;

/** What the follower keeps of one space: its log, its opened sender keys, and how long a halt lasts before the next try. */
export class FollowedSpace {
  readonly log: FollowedLog;
  readonly opener: RecordOpener;
  readonly halts = new Backoff(FIRST_HALT_MS, MAX_HALT_MS);
  /** Whether what the database says of a halt is of this session: the one before may have ended while it stood still. */
  isHaltKnown = false;

  constructor(
    readonly space: SpaceSession,
    reader: LogReader,
    { context, archive }: { readonly context: ExchangeContext; readonly archive: ArchiveRepository },
  ) {
    this.log = new FollowedLog(reader, space);
    this.opener = new RecordOpener(space.space, context.identity, archive);
  }
}
