import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OperatorCause } from './flow-board.js';
import { causeKey, SeenCauses } from './seen-causes.js';

const NOW = Date.UTC(2027, 0, 10, 12);
const ago = (ms: number): string => new Date(NOW - ms).toISOString();
const SEEN = { by: 'olga', byName: 'Olga Voorbeeld', reason: 'a drill', at: ago(0) };

const silent = (records: number, sinceMs = 60_000): OperatorCause => ({
  cause: 'MEMBER_SILENT',
  whose: 'member',
  member: 'at',
  since: ago(sinceMs),
  values: { spaces: 1, records },
});
const wide = (count: number): OperatorCause => ({ cause: 'ACCESS_WIDE', whose: 'operator', values: { count } });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operator-seen-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('line 31 an acknowledged cause', () => {
  it('has name and reason in its place, after a restart too', () => {
    new SeenCauses(folder).keep(silent(3), SEEN);
    const [cause] = new SeenCauses(folder).of([silent(3)], NOW);
    expect(cause).toMatchObject({ key: causeKey(silent(3)), seen: SEEN });
  });

  it('speaks again where it grows or began anew', () => {
    const seen = new SeenCauses(folder);
    seen.keep(silent(3), SEEN);
    seen.keep(wide(2), SEEN);
    const isSeen = (cause: OperatorCause) => seen.of([cause], NOW).map((one) => one.seen !== null);
    expect([silent(5), silent(6), silent(3, -5_000)].flatMap(isSeen)).toEqual([true, false, false]);
    expect([wide(2), wide(3), { ...wide(2), cause: 'QUOTA_FORBIDDEN' } as const].flatMap(isSeen)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('ends with its cause, and not for a moment without it', () => {
    const seen = new SeenCauses(folder);
    seen.keep(wide(2), SEEN);
    seen.of([], NOW);
    expect(seen.of([wide(2)], NOW + 5_000)[0]?.seen).not.toBeNull();
    seen.of([], NOW + 10_000);
    seen.of([], NOW + 71_000);
    expect(seen.of([wide(2)], NOW + 72_000)[0]?.seen).toBeNull();
  });
});
