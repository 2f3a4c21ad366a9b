import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A place in the own stream of a space. */
export interface SentPlace {
  readonly epoch: number;
  readonly sequence: number;
}

/** The furthest that left this gateway in one space: own records, and the tree it cosigned. */
export interface SentMark extends SentPlace {
  readonly cosignedSize: bigint;
}

const NOTHING: SentMark = { epoch: 0, sequence: 0, cosignedSize: 0n };
const LINE = /^([0-9a-f-]{36}) (\d{1,10}) (\d{1,16}) (\d{1,19})$/;

/** Lines after which the file is written anew. */
const MAX_LINES = 20_000;

/**
 * Remembers outside PostgreSQL what left this gateway, so that a database restored from a backup is recognised before it signs
 * a second story. A line is on disk before the bytes that it is about leave; of a space, the newest line counts. One process
 * has the file at a time: the holder of the shard.
 */
export class SentMarks {
  private readonly marks = new Map<string, SentMark>();
  private lines = 0;
  private file: FileHandle | null = null;
  /** Settles with the newest write; the next one starts from it. */
  private turn: Promise<void> = Promise.resolve();

  private constructor(private readonly path: string) {}

  /** Reads the marks of a shard, and makes the folder where it is missing. */
  static async open(folder: string, shard: number): Promise<SentMarks> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const marks = new SentMarks(join(folder, `sent-marks-${shard}`));
    marks.read(await readFile(marks.path, 'utf8').catch(emptyWhereMissing));
    await marks.rewrite(marks.marks);
    return marks;
  }

  of(spaceId: string): SentMark {
    return this.marks.get(spaceId) ?? NOTHING;
  }

  /** Answers when the disk holds that own records up to this place may have left. */
  async sent(spaceId: string, { epoch, sequence }: SentPlace): Promise<void> {
    await this.raise(spaceId, (mark) =>
      compareSent(mark, { epoch, sequence }) < 0 ? { ...mark, epoch, sequence } : mark,
    );
  }

  /** Answers when the disk holds that a cosignature of this size may have left. */
  async cosigned(spaceId: string, cosignedSize: bigint): Promise<void> {
    await this.raise(spaceId, (mark) => (mark.cosignedSize < cosignedSize ? { ...mark, cosignedSize } : mark));
  }

  async close(): Promise<void> {
    await this.turn;
    await this.file?.close();
    this.file = null;
  }

  /** A last line without its end was cut off by a crash, before what it is about left. */
  private read(text: string): void {
    for (const line of text.split('\n').slice(0, -1)) {
      const [, spaceId, epoch, sequence, size] = LINE.exec(line) ?? [];
      if (spaceId === undefined) throw new Error(`${this.path} holds a line that is none of its own`);
      this.marks.set(spaceId, { epoch: Number(epoch), sequence: Number(sequence), cosignedSize: BigInt(size ?? 0) });
    }
  }

  private async raise(spaceId: string, change: (mark: SentMark) => SentMark): Promise<void> {
    const raised = this.turn.then(async () => {
      const mark = change(this.of(spaceId));
      if (mark !== this.of(spaceId)) await this.write(spaceId, mark);
    });
    this.turn = raised.catch(() => undefined);
    await raised;
  }

  /** After a failure the file may end within a line, so the next write replaces it. */
  private async write(spaceId: string, mark: SentMark): Promise<void> {
    try {
      if (this.lines < MAX_LINES) await this.append(lineOf(spaceId, mark));
      else await this.rewrite(new Map(this.marks).set(spaceId, mark));
    } catch (error) {
      this.lines = MAX_LINES;
      throw error;
    }
    this.marks.set(spaceId, mark);
  }

  private async append(line: string): Promise<void> {
    this.file ??= await open(this.path, 'a', 0o600);
    await this.file.appendFile(line);
    await this.file.datasync();
    this.lines += 1;
  }

  /** Replaces the file by one line a space: the old file, or the new one, is there at any moment. */
  private async rewrite(marks: ReadonlyMap<string, SentMark>): Promise<void> {
    await this.file?.close();
    this.file = null;
    const next = await open(`${this.path}.new`, 'w', 0o600);
    try {
      await next.appendFile([...marks].map(([spaceId, mark]) => lineOf(spaceId, mark)).join(''));
      await next.sync();
    } finally {
      await next.close();
    }
    await rename(`${this.path}.new`, this.path);
    await syncFolder(dirname(this.path));
    this.lines = marks.size;
  }
}

/** Compares two places of a stream: negative where the first is the earlier one. */
export function compareSent(left: SentPlace, right: SentPlace): number {
  return left.epoch - right.epoch || left.sequence - right.sequence;
}

function lineOf(spaceId: string, { epoch, sequence, cosignedSize }: SentMark): string {
  return `${spaceId} ${epoch} ${sequence} ${cosignedSize}\n`;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function emptyWhereMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
