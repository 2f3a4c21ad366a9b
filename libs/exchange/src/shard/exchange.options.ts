import type { SpaceLog } from '#libs/spacelog';
import type { LoopLog } from '#libs/work';
import type { LoopRhythm } from './loop-rhythm.js';
import type { ExchangeIdentity } from '../space/exchange.identity.js';
import type { TopicProvider } from '../space/topic-provider.js';
import type { ReaderSource } from '../space/reader-source.js';
import type { PinnedList } from '../space/known-list.repository.js';

/** What an application gives the exchange; each value is bound to its port. */
export interface ExchangeOptions {
  readonly identity: ExchangeIdentity;
  readonly pinned: PinnedList;
  readonly log: SpaceLog;
  readonly readers: ReaderSource;
  readonly topics: TopicProvider;
  readonly loopLog: LoopLog;
  /** Folder of this process outside the database, on a disk that outlives it. */
  readonly stateFolder: string;
  /** That of production where left out. */
  readonly rhythm?: LoopRhythm;
}

/** Where the marks of what left this gateway are kept. */
export class StateFolder {
  constructor(readonly path: string) {}
}
