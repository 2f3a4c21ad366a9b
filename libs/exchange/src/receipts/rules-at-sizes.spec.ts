import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SpaceSession } from '../space/space-session.js';
import { RulesAtSizes } from './rules-at-sizes.js';

/** Rules of a space as its log has them: from which size on, and their hash. */
let changes: readonly (readonly [since: bigint, hash: number])[];
let asked: bigint[][];
let rules: RulesAtSizes;

beforeEach(() => {
  [changes, asked] = [[[0n, 1]], []];
  rules = new RulesAtSizes({
    atSizes: (_space, sizes) => {
      asked.push([...sizes]);
      return Promise.resolve(new Map(sizes.map((size) => [size, hashAt(size)])));
    },
  });
});

/** Another array each time, as the database gives it. */
function hashAt(size: bigint): Uint8Array {
  const [, hash] = changes.findLast(([since]) => since <= size) ?? [0n, 0];
  return Uint8Array.of(hash);
}

const space = (spaceNo = 1): SpaceSession =>
  ({ spaceNo, requirePosition: () => ({ state: { rulesHash: hashAt(1000n) } }) }) as unknown as SpaceSession;

describe('the rules that a checkpoint of a size carries', () => {
  it('are asked for once while they stay in force', async () => {
    await rules.of(space(), [5n]);
    expect(await rules.of(space(), [6n, 7n])).toEqual(
      new Map([
        [6n, Uint8Array.of(1)],
        [7n, Uint8Array.of(1)],
      ]),
    );
    expect(asked).toEqual([[5n]]);
  });

  it('are asked for again of a size before that', async () => {
    await rules.of(space(), [5n]);
    await rules.of(space(), [4n]);
    await rules.of(space(), [4n, 9n]);
    expect(asked).toEqual([[5n], [4n]]);
  });

  it('are those of the size on both sides of a change', async () => {
    await rules.of(space(), [5n]);
    changes = [...changes, [8n, 2]];
    const around = new Map([
      [7n, Uint8Array.of(1)],
      [8n, Uint8Array.of(2)],
    ]);
    expect(await rules.of(space(), [7n, 8n])).toEqual(around);
    expect(await rules.of(space(), [7n, 8n])).toEqual(around);
    await rules.of(space(), [9n]);
    expect(asked).toEqual([[5n], [7n, 8n], [7n, 8n]]);
  });

  it('are remembered of each space by itself', async () => {
    await rules.of(space(1), [5n]);
    await rules.of(space(2), [6n]);
    expect(asked).toEqual([[5n], [6n]]);
  });
});
