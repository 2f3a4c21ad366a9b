import type { Network } from '../local/network.js';
import type { Home } from '../local/paths.js';
import type { Supervisor } from '../local/supervisor.js';
import type { Cast } from './cast.js';

/** A signal that the gateway of NL fetched, and how whoever told it reads what becomes of it. */
export interface ToldSignal {
  readonly signalId: string;
  readonly place: string;
  readonly readBox: () => Promise<string>;
}

/** A finding of a hotel that the gateway of NL fetched. */
export interface ToldFinding {
  readonly signalId: string;
  readonly plate: string;
}

/** What the acts play on; each act adds what the later ones need. */
export interface Stage {
  readonly home: Home;
  readonly network: Network;
  readonly supervisor: Supervisor;
  readonly cast: Cast;
  spaceId: string;
  recordId: string;
  /** The message that first shared that record. */
  messageId: string;
  /** Case values that were planted; none of them may be found at the broker. */
  readonly planted: string[];
  /** Null before the act that tells it. */
  signal: ToldSignal | null;
  /** Null before the act that weighs it. */
  finding: ToldFinding | null;
}

/** One act: plays, checks, and tells in a line or two what was seen. @throws Error naming what was expected and what came */
export interface Act {
  /** In the story of all acts; where none is named, its place among those that are played. */
  readonly no?: number;
  readonly name: string;
  play(stage: Stage): Promise<readonly string[]>;
}
