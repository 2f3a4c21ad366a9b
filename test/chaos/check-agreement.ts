import { groupBy } from './group-by.js';
import type { Held, History, Placed } from './history.js';

/** A record that is on the log twice has its effect once: the second copy is refused as this. */
const DUPLICATE_IS_RECEIVED_ONCE = 0;

/** Refusals decided before the place in a stream: no key of the sender vouches for what stands there. */
const NOBODYS = { from: 10, to: 21 };

/** I2, I3, I7 and I8: one log, one tree, one state at all members, nothing left on its way, no place of a stream taken twice. */
export function agreementViolations({ held, topic }: History): readonly string[] {
  return [
    ...held.flatMap((member) => archiveViolations(member, topic)),
    ...held.flatMap(leftViolations),
    ...stateViolations(held),
    ...streamViolations(held, topic),
    ...rootViolations(held),
    ...pairViolations(held),
  ];
}

/** What a member archived is what stands at the brokers, position by position; each identity counts once. */
function archiveViolations({ member, log }: Held, topic: readonly Placed[]): string[] {
  const wrong = log.find(({ position, identity }) => topic[position]?.identity !== identity);
  const accepted = groupBy(
    log.filter(({ verdict }) => verdict === DUPLICATE_IS_RECEIVED_ONCE),
    ({ identity }) => identity,
  );
  const twice = [...accepted].filter(([, rows]) => rows.length > 1);
  return [
    ...(wrong ? [`I2 ${member} holds at ${wrong.position} another record than the brokers do`] : []),
    ...(log.length === topic.length
      ? []
      : [`I8 ${member} holds ${log.length} of ${topic.length} positions of the log`]),
    ...twice.map(([identity, rows]) => `I3 ${member} accepted ${identity} at ${rows.length} positions`),
  ];
}

function leftViolations({ member, left }: Held): string[] {
  return Object.entries(left).flatMap(([what, count]) =>
    count === 0 ? [] : [`I8 ${member} is left with ${count} ${what}`],
  );
}

function stateViolations(held: readonly Held[]): string[] {
  const digests = new Set(held.map(({ digest }) => digest));
  if (digests.size <= 1) return [];
  return [`I7 the public states differ: ${held.map(({ member, digest }) => `${member} ${digest}`).join(', ')}`];
}

/** What two members hold in common, each says alike. */
function pairViolations(held: readonly Held[]): string[] {
  return held.flatMap((one, i) =>
    held
      .slice(i + 1)
      .flatMap((other) =>
        one.shared[other.member] === other.shared[one.member]
          ? []
          : [`I7 ${one.member} and ${other.member} hold different records in common`],
      ),
  );
}

/** One place of a stream has one record, however often that was sent: two are a fork. What a stranger changed is none of them. */
function streamViolations([first]: readonly Held[], topic: readonly Placed[]): string[] {
  const strange = new Set(
    first?.log.flatMap(({ position, verdict }) => (verdict >= NOBODYS.from && verdict <= NOBODYS.to ? [position] : [])),
  );
  const own = topic.filter(({ offset }) => !strange.has(offset));
  const places = groupBy(own, ({ sender, place }) => `${sender} ${place}`);
  return [...places].flatMap(([place, records]) => {
    const count = new Set(records.map(({ identity }) => identity)).size;
    return count === 1 || place === ' ' ? [] : [`I2 ${place} stands on the log as ${count} records, a fork`];
  });
}

/** One size has one root, whoever cosigned it. */
function rootViolations(held: readonly Held[]): string[] {
  const sizes = groupBy(
    held.flatMap(({ cosigned }) => cosigned),
    ({ size }) => size,
  );
  return [...sizes].flatMap(([size, rows]) => {
    const roots = new Set(rows.map(({ root }) => root)).size;
    return roots === 1 ? [] : [`I7 size ${size} has ${roots} cosigned roots`];
  });
}
