import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A member that may not append for now, and why. */
export interface TakenWriter {
  readonly member: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

const FILE = 'writers-taken.json';

/**
 * Members whose right to append was taken: a file in the folder of the operator, written by `joinder operator` on its machine and read at each
 * look at the rules. Whoever may write there decides already what the operator believes.
 */
export class TakenWriters {
  constructor(private readonly folder: string) {}

  /** By member. @throws Error where the file is there and is not what was written */
  read(): ReadonlyMap<string, TakenWriter> {
    const text = this.text();
    if (text === null) return new Map();
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed) || !parsed.every(isTaken)) throw new Error(`${FILE} holds no list of members`);
    return new Map(parsed.map((taken) => [taken.member, taken]));
  }

  /** Takes the right of one member away. */
  take(taken: TakenWriter): void {
    this.write([...new Map([...this.read(), [taken.member, taken] as const]).values()]);
  }

  /** Gives it back; answers whether it had been taken. */
  give(member: string): boolean {
    const taken = this.read();
    this.write([...taken.values()].filter((one) => one.member !== member));
    return taken.has(member);
  }

  private write(taken: readonly TakenWriter[]): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, FILE);
    writeFileSync(`${path}.new`, `${JSON.stringify(taken, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  private text(): string | null {
    const path = join(this.folder, FILE);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }
}

function isTaken(value: unknown): value is TakenWriter {
  if (typeof value !== 'object' || value === null || !('member' in value)) return false;
  return (
    typeof value.member === 'string' &&
    'reason' in value &&
    typeof value.reason === 'string' &&
    'atMs' in value &&
    typeof value.atMs === 'number'
  );
}
