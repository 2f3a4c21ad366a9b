/** A moment on a connection that something may be made to happen at. */
export type LinkEvent = 'produce-asked' | 'produce-answered' | 'commit-asked' | 'commit-answered';

/** Reads along on one connection. */
export interface Spotter {
  /** What the client asked with these bytes. */
  asked(bytes: Buffer): LinkEvent | null;
  /** What the server answered with these bytes. */
  answered(bytes: Buffer): LinkEvent | null;
}

const PRODUCE = 0;
/** Length, API key, version and correlation id of a request; length and correlation id of an answer. */
const REQUEST_HEAD = 12;
const ANSWER_HEAD = 8;

/** Cuts a stream of frames, each after its length in four bytes (kafka.apache.org/protocol), where they end. */
class Frames {
  private rest: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): readonly Buffer[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const whole: Buffer[] = [];
    while (this.rest.length >= 4) {
      const end = 4 + this.rest.readUInt32BE(0);
      if (this.rest.length < end) break;
      whole.push(this.rest.subarray(0, end));
      this.rest = this.rest.subarray(end);
    }
    return whole;
  }
}

/** Finds produce requests and the answers to them; nothing else of Kafka is understood. */
export class ProduceSpotter implements Spotter {
  private readonly requests = new Frames();
  private readonly answers = new Frames();
  private readonly awaited = new Set<number>();

  asked(bytes: Buffer): LinkEvent | null {
    const produce = this.requests
      .push(bytes)
      .filter((frame) => frame.length >= REQUEST_HEAD && frame.readInt16BE(4) === PRODUCE);
    for (const frame of produce) this.awaited.add(frame.readInt32BE(8));
    return produce.length > 0 ? 'produce-asked' : null;
  }

  answered(bytes: Buffer): LinkEvent | null {
    const answers = this.answers.push(bytes).filter((frame) => frame.length >= ANSWER_HEAD);
    const produce = answers.filter((frame) => this.awaited.delete(frame.readInt32BE(4)));
    return produce.length > 0 ? 'produce-answered' : null;
  }
}

const COMMIT = Buffer.from('COMMIT\0');

/** Finds commits: PostgreSQL is asked for one, and says that it is done, with the same word. */
export class CommitSpotter implements Spotter {
  asked(bytes: Buffer): LinkEvent | null {
    return bytes.includes(COMMIT) ? 'commit-asked' : null;
  }

  answered(bytes: Buffer): LinkEvent | null {
    return bytes.includes(COMMIT) ? 'commit-answered' : null;
  }
}
