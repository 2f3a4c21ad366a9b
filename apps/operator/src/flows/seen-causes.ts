import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE_MS } from '#libs/vocabulary';
import type { BoardCause, CauseSeen, OperatorCause } from './flow-board.js';

/** How a cause stood when a person of the host acknowledged it. */
interface SeenMark extends CauseSeen {
  readonly key: string;
  /** ISO 8601, as the cause said it; null where it said none. */
  readonly since: string | null;
  readonly amount: number;
}

const FILE = 'causes-seen.json';
/** A cause that is away for so long has ended; one that comes and goes within it has not. */
const ENDED_AFTER_MS = MINUTE_MS;

/**
 * Which causes people of the host have acknowledged, by whom and why: a file in the folder of the operator, which has no database.
 * What ends or grows speaks again.
 */
export class SeenCauses {
  /** By key. Owned by this class, like `goneSince`. */
  private readonly marks: Map<string, SeenMark>;
  private readonly goneSince = new Map<string, number>();

  constructor(private readonly folder: string) {
    this.marks = new Map(this.load().map((mark) => [mark.key, mark]));
  }

  /** Adds to each cause who has seen it as it stands, and forgets those that have ended. */
  of(causes: readonly OperatorCause[], nowMs: number): readonly BoardCause[] {
    const found = causes.map((cause) => ({ ...cause, key: causeKey(cause) }));
    this.endGone(new Set(found.map(({ key }) => key)), nowMs);
    return found.map((cause) => {
      const mark = this.marks.get(cause.key);
      if (!mark || !isStillSeen(cause, mark)) return { ...cause, seen: null };
      const { by, byName, reason, at } = mark;
      return { ...cause, seen: { by, byName, reason, at } };
    });
  }

  /** Keeps that a person has seen a cause as it stands now. */
  keep(cause: OperatorCause, seen: CauseSeen): void {
    const key = causeKey(cause);
    this.marks.set(key, { key, ...seen, since: cause.since ?? null, amount: amountOf(cause) });
    this.save();
  }

  private endGone(present: ReadonlySet<string>, nowMs: number): void {
    const before = this.marks.size;
    for (const key of this.marks.keys()) {
      if (present.has(key)) this.goneSince.delete(key);
      else if (!this.goneSince.has(key)) this.goneSince.set(key, nowMs);
      if (nowMs - (this.goneSince.get(key) ?? nowMs) >= ENDED_AFTER_MS) this.marks.delete(key);
    }
    if (this.marks.size !== before) this.save();
  }

  private load(): readonly SeenMark[] {
    const path = join(this.folder, FILE);
    if (!existsSync(path)) return [];
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(parsed) || !parsed.every(isMark)) throw new Error(`${FILE} holds no list of causes: remove it`);
    return parsed;
  }

  private save(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, FILE);
    writeFileSync(`${path}.new`, `${JSON.stringify([...this.marks.values()], null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}

/** Names a cause while it lasts. */
export function causeKey({ cause, space = '', member = '', values }: OperatorCause): string {
  return [cause, space, member, values['use'] ?? '', values['version'] ?? '', values['reason'] ?? ''].join('|');
}

function amountOf({ values }: OperatorCause): number {
  return Number(values['count'] ?? values['records'] ?? values['recordsPerSecond'] ?? values['daysLeft'] ?? 0);
}

/** Not another one that began since, and not much more than then: what waits or floods has doubled, half of the days are gone. */
function isStillSeen(cause: OperatorCause, { since, at, amount }: SeenMark): boolean {
  const knownMs = Math.max(since === null ? 0 : Date.parse(since), Date.parse(at));
  if (cause.since !== undefined && Date.parse(cause.since) > knownMs) return false;
  const now = amountOf(cause);
  if (cause.values['daysLeft'] !== undefined) return now > amount / 2;
  if (cause.values['count'] !== undefined) return now <= amount;
  return amount === 0 || now < amount * 2;
}

function isMark(value: unknown): value is SeenMark {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['key', 'by', 'byName', 'reason', 'at'];
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { since, amount } = fields;
  return (
    texts.every((name) => typeof fields[name] === 'string') &&
    typeof amount === 'number' &&
    (since === null || typeof since === 'string')
  );
}
