import type { LogReader } from '#libs/spacelog';
import { Backoff } from '#libs/work';
import type { ExchangeContext } from '../space/exchange.context.js';
import type { SpaceSession } from '../space/space-session.js';
import { SideWork } from './side-work.js';
import type { ArchiveRepository } from './archive.repository.js';
import type { Entry } from './chunk.js';
import { FollowedLog } from './followed-log.js';
import { RecordOpener } from './record-opener.js';

/** Failures in a row, and for how long, after which a space that cannot go on says so: the database may be away for a moment. */
const FAILURES = 3;
const FAILING_MS = 5_000;

const FIRST_HALT_MS = 500;
const MAX_HALT_MS = 30_000;

/** One question to the broker shows whether a log is as it was: people wait for no more than this once they have put it right. */
export const MAX_LOG_HALT_MS = 10_000;

/** What the follower keeps of one space: its log, its opened sender keys, and how long a halt lasts before the next try. */
export class FollowedSpace {
  readonly log: FollowedLog;
  readonly opener: RecordOpener;
  readonly halts = new Backoff(FIRST_HALT_MS, MAX_HALT_MS);
  /** Whether what the database says of a halt is of this session: the one before may have ended while it stood still. */
  isHaltKnown = false;
  /** What the other members are asked for, as the log does not give it. */
  readonly search = new SideWork<readonly Entry[]>();
  private failing: FailingSpace | null = null;

  constructor(
    readonly space: SpaceSession,
    reader: LogReader,
    { context, archive }: { readonly context: ExchangeContext; readonly archive: ArchiveRepository },
  ) {
    this.log = new FollowedLog(reader, space);
    this.opener = new RecordOpener(space.space, context.identity, archive);
  }

  /** Notes that reading, judging or applying failed where the space stood. Answers whether it goes on failing. */
  failed(at: bigint | null, nowMs: number): boolean {
    const { sinceMs, times } = this.failing ?? { sinceMs: nowMs, times: 0 };
    this.failing = { at, sinceMs, times: times + 1 };
    return times + 1 >= FAILURES && nowMs - sinceMs >= FAILING_MS;
  }

  /** Notes that it stands somewhere again. What failed at a position may do so again there. Answers whether that was all that failed. */
  loaded(): boolean {
    const wasUnknown = this.failing !== null && this.failing.at === null;
    if (wasUnknown) this.failing = null;
    return wasUnknown;
  }

  applied(): void {
    this.failing = null;
    this.halts.succeeded();
  }
}

/** A space that fails: where it stood, null where not even that could be read. */
interface FailingSpace {
  readonly at: bigint | null;
  readonly sinceMs: number;
  readonly times: number;
}
