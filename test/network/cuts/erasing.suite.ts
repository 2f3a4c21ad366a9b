import { isMessage } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { RecordChangedSchema, RecordSnapshotSchema, uuidText } from '#libs/contracts';
import type { Erased, OpenedMessage } from '#libs/exchange';
import type { TestDatabase } from '#libs/testing';
import { gateway } from '../../../apps/gateway/src/gateway.features.js';
import { Random } from '../simulation/random.js';
import { CutPlayer } from './cut-player.js';
import { type LogEntry, RandomLog } from './random-log.js';
import { MAKERS, RECALLING } from './random-messages.js';

/** More are played with `JOINDER_ERASURES=5000`; one that fails is played again by its number. */
const ERASURES = Number(process.env['JOINDER_ERASURES'] ?? 1000);
/** Of one log, one behind the other. */
const AT_ONCE = 5;
const MOST_MESSAGES = 40;

interface Played {
  readonly database: TestDatabase;
  readonly space: { readonly spaceNo: number; readonly spaceId: string };
}

/** Values of some records that were said up to a moment, and what was suggested of them. */
function erasedBy(random: Random, messages: readonly OpenedMessage[]): readonly Erased[] {
  const records = messages.filter(
    ({ message }) => isMessage(message, RecordChangedSchema) || isMessage(message, RecordSnapshotSchema),
  );
  const last = messages.at(-1);
  if (records.length === 0 || !last) return [];
  return Array.from({ length: AT_ONCE }, () => {
    const { message, sender: owner, messageId } = random.pick(records);
    const recordId =
      isMessage(message, RecordChangedSchema) || isMessage(message, RecordSnapshotSchema)
        ? uuidText(message.recordId)
        : '';
    const named = isMessage(message, RecordSnapshotSchema)
      ? message.statements.flatMap(({ reference }) =>
          reference ? [`${uuidText(reference.messageId)} ${reference.index}`] : [],
        )
      : [`${messageId} ${random.between(0, 1)}`];
    const values = new Set(named);
    return { recordId, owner, values, whole: random.chance(0.2), t: last.t, proposals: new Set<string>() };
  });
}

const messagesOf = (entries: readonly LogEntry[]): readonly OpenedMessage[] =>
  entries.flatMap(({ message }) => message ?? []);

/** Logs of which something is erased at some moment, as each gateway erases it. */
export function erasingSuite(playedOf: () => Played): void {
  it(
    '3 whatever is erased at whatever moment, a log that is played without it gives the same rows',
    async () => {
      const { database, space } = playedOf();
      const player = await CutPlayer.make(database, gateway.appliers);
      const stripped = new Set<string>();
      for (let seed = 1; seed <= ERASURES / AT_ONCE; seed += 1) {
        const random = new Random(seed);
        const { entries } = new RandomLog(random, space)
          .grow(random.between(10, MOST_MESSAGES), MAKERS)
          .grow(random.between(0, 8), RECALLING);
        const behind = random.between(0, entries.length - 1);
        const before = messagesOf(entries.slice(0, behind + 1));
        const pieces = entries.map((entry) => [entry]);
        // What was refused is in no row, and is left as it is.
        const whole = await player.play(space.spaceNo, pieces);
        const refusedAt = new Set(whole.refused.map((line) => line.split(' ')[0]));
        const said = before.filter(({ position }) => !refusedAt.has(position.toString()));
        const left = player.left(said, erasedBy(random, before));
        const live = await player.play(space.spaceNo, pieces, { behind, left: [...left.values()] });
        const rebuilt = entries.map((entry) => [
          { ...entry, message: entry.message && (left.get(entry.message) ?? entry.message) },
        ]);
        const played = await player.play(space.spaceNo, rebuilt);
        expect({ seed, ...played }).toEqual({ seed, ...live });
        for (const { typeName } of left.values()) stripped.add(typeName.split('.').at(-1) ?? '');
      }
      expect(stripped.size).toBeGreaterThan(3);
    },
    60_000 + ERASURES * 600,
  );
}
