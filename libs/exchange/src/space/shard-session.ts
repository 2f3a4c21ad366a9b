import type { LogReader, LogWriter } from '#libs/spacelog';
import type { SentMarks } from './sent-marks.js';
import type { SpaceSession } from './space-session.js';

/** Connections of a session to the log. */
export interface ShardLog {
  readonly reader: LogReader;
  readonly writer: LogWriter;
  readonly notesWriter: LogWriter;
}

/** What the holder of a shard's lease works with; dropped as a whole when the lease is lost. */
export class ShardSession {
  readonly spaces = new Map<number, SpaceSession>();
  readonly reader: LogReader;
  readonly writer: LogWriter;
  readonly notesWriter: LogWriter;

  constructor(
    readonly shard: number,
    readonly token: bigint,
    log: ShardLog,
    readonly marks: SentMarks,
  ) {
    this.reader = log.reader;
    this.writer = log.writer;
    this.notesWriter = log.notesWriter;
  }

  /** Spaces in which this gateway may speak now. */
  *speaking(): Iterable<SpaceSession> {
    for (const space of this.spaces.values()) if (space.maySpeak) yield space;
  }

  /** Spaces of which this gateway may cosign what it has committed. */
  *cosigning(): Iterable<SpaceSession> {
    for (const space of this.spaces.values()) if (space.mayCosign) yield space;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.reader.close(), this.writer.close(), this.notesWriter.close(), this.marks.close()]);
  }
}
