import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf } from '#libs/spacelog';
import type { Principals } from './member-principals.js';

/** Who may not append for now, and why. */
export interface TakenWriter {
  /** A member, or one certificate of it by its principal. */
  readonly writer: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

const FILE = 'writers-taken.json';
const NAMED_FILE = 'certificates-named.json';

/**
 * Members and certificates whose right to append was taken: a file in the folder of the operator, written by `joinder operator` on its machine and read at each
 * look at the rules. Whoever may write there decides already what the operator believes.
 */
export class TakenWriters {
  constructor(private readonly folder: string) {}

  /** By writer. @throws Error where the file is there and is not what was written */
  read(): ReadonlyMap<string, TakenWriter> {
    const text = this.text(FILE);
    if (text === null) return new Map();
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed) || !parsed.every(isTaken)) throw new Error(`${FILE} holds no list of writers`);
    return new Map(parsed.map((taken) => [taken.writer, taken]));
  }

  /** Takes the right of a member, or of a certificate, away. */
  take(taken: TakenWriter): void {
    this.write(FILE, [...new Map([...this.read(), [taken.writer, taken] as const]).values()]);
  }

  /** Gives it back; answers whether it had been taken. */
  give(writer: string): boolean {
    const taken = this.read();
    this.write(
      FILE,
      [...taken.values()].filter((one) => one.writer !== writer),
    );
    return taken.has(writer);
  }

  /** Writes down for the commands whom the newest list names: they run beside the operator and read no log. */
  remember(principals: Principals): void {
    const named = Object.fromEntries(principals);
    if (JSON.stringify(named) !== JSON.stringify(this.named())) this.write(NAMED_FILE, named);
  }

  /** The certificates that the newest list names, by member, as the operator last found it; null where it never ran here. */
  named(): Readonly<Record<string, readonly string[]>> | null {
    const text = this.text(NAMED_FILE);
    return text === null ? null : JSON.parse(text);
  }

  /** Whether the newest list names a member or certificate; null where that is not known. */
  isNamed(writer: string): boolean | null {
    const named = this.named();
    if (named === null) return null;
    const certificates = named[holderOf(writer)];
    return certificates !== undefined && (holderOf(writer) === writer || certificates.includes(writer));
  }

  private write(file: string, content: unknown): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, file);
    writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  private text(file: string): string | null {
    const path = join(this.folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }
}

function isTaken(value: unknown): value is TakenWriter {
  if (typeof value !== 'object' || value === null || !('writer' in value)) return false;
  return (
    typeof value.writer === 'string' &&
    'reason' in value &&
    typeof value.reason === 'string' &&
    'atMs' in value &&
    typeof value.atMs === 'number'
  );
}
