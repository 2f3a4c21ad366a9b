import { decodeCanonical, EnvelopeSchema } from '#libs/contracts';
import { parseHeader } from '#libs/protocol';
import { logTopic, notesTopic, type MemoryLog } from '#libs/spacelog';
import { parseCheckpoint, parseCosignature, parseNote } from '#libs/tlog';
import { SpaceDirectory, SpaceRebuild, type StateDigest, StateDigests } from '#libs/exchange';
import type { LedgerGateway } from '../ledger-gateway.js';
import type { Sent } from '../ledger-network.js';

/** What a member accepted, in the order in which it did. */
export interface AcceptedMessage extends Sent {
  readonly from: string;
  /** An old backup was put in place that does not know it, and it was not on the log: it may be lost, for all or for nobody. */
  mayBeLost: boolean;
}

/** What is left of a simulation when everything came to rest. */
export interface Outcome {
  readonly spaceId: string;
  readonly log: MemoryLog;
  readonly gateways: readonly LedgerGateway[];
  readonly accepted: readonly AcceptedMessage[];
}

/** Everything a gateway has to be in the end, whatever happened: what is violated, in words. */
export async function violations(outcome: Outcome): Promise<string[]> {
  const { gateways } = outcome;
  const lost = await lostMessages(outcome);
  const due = outcome.accepted.filter(({ messageId }) => !lost.has(messageId));
  const found = await Promise.all([
    ...gateways.map((gateway) => effectViolations({ ...outcome, accepted: due }, gateway)),
    ...gateways.map(restViolations),
    stateViolations(outcome),
    streamViolations(outcome),
    cosignViolations(outcome),
  ]);
  return found.flat();
}

/** Messages that an old backup lost, and that nobody has an effect of. */
async function lostMessages({ accepted, gateways }: Outcome): Promise<ReadonlySet<string>> {
  const lost = new Set(accepted.filter(({ mayBeLost }) => mayBeLost).map(({ messageId }) => messageId));
  for (const gateway of gateways) {
    for (const { message_id: id } of await gateway.query<{ message_id: string }>('select message_id from ledger')) {
      lost.delete(id);
    }
  }
  return lost;
}

/** Each accepted change has exactly one effect at each recipient, in the order of its sender, and nothing else has one. */
async function effectViolations({ accepted }: Outcome, gateway: LedgerGateway): Promise<string[]> {
  const rows = await gateway.query<{ message_id: string; sender: string }>(
    'select message_id, sender from ledger order by position',
  );
  const due = accepted.filter(({ recipients }) => recipients.includes(gateway.member));
  const counts = new Map<string, number>();
  for (const { message_id: id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  const wrong = due.filter(({ messageId }) => counts.get(messageId) !== 1);
  const strange = rows.filter(({ message_id: id }) => !due.some(({ messageId }) => messageId === id));
  const senders = [...new Set(due.map(({ from }) => from))];
  const disordered = senders.filter((sender) => {
    const sent = due.filter(({ from }) => from === sender).map(({ messageId }) => messageId);
    const seen = rows.filter((row) => row.sender === sender).map((row) => row.message_id);
    return seen.length === sent.length && seen.some((id, i) => id !== sent[i]);
  });
  return [
    ...wrong.map(
      ({ messageId, from }) => `${gateway.member}: ${counts.get(messageId) ?? 0} effects of ${messageId} of ${from}`,
    ),
    ...strange.map((row) => `${gateway.member}: an effect of ${row.message_id}, which nobody accepted for it`),
    ...disordered.map((sender) => `${gateway.member}: the messages of ${sender} are out of order`),
  ];
}

/** Nothing is left over: nothing waits, is parked, was refused, or contradicts. */
async function restViolations(gateway: LedgerGateway): Promise<string[]> {
  const [left] = await gateway.query<Record<string, number>>(
    `select (select count(*)::int from outbox) as outbox, (select count(*)::int from sealed) as sealed,
       (select count(*)::int from pending_change) as pending, (select count(*)::int from pending_head) as heads,
       (select count(*)::int from parked) as parked, (select count(*)::int from private_verdict) as refused,
       (select count(*)::int from contradiction) as contradictions,
       (select count(*)::int from sender_head where frozen_at is not null) as frozen`,
  );
  const reasons = await gateway.query<{ reason: string }>('select distinct reason from parked');
  return [
    ...Object.entries(left ?? {}).flatMap(([what, count]) =>
      count === 0 ? [] : [`${gateway.member}: ${count} ${what} are left`],
    ),
    ...reasons.map(({ reason }) => `${gateway.member}: parked for ${reason}`),
  ];
}

/** The same log gives the same public state. */
async function stateViolations({ spaceId, gateways }: Outcome): Promise<string[]> {
  const digests = await Promise.all(
    gateways.map(async (gateway): Promise<StateDigest | null> => {
      const { spaceNo } = await gateway.get(SpaceDirectory).get(spaceId);
      return gateway.get(StateDigests).of(spaceNo);
    }),
  );
  const distinct = new Set(digests.map((digest) => `${digest?.size} ${digest?.public}`));
  return distinct.size === 1 ? [] : [`the public states differ: ${[...distinct].join(', ')}`];
}

/** Duties in which gateways differ from a replay of the log, as it stood after the run and after a rebuild. */
export interface DutyCounts {
  readonly missing: number;
  readonly superfluous: number;
}

/** What waits follows from the log: a rebuild finds nothing missing and nothing too much, and nor does another one after it. */
export async function dutyCounts({ spaceId, gateways }: Outcome): Promise<DutyCounts> {
  let [missing, superfluous] = [0, 0];
  for (const gateway of gateways) {
    const space = await gateway.get(SpaceDirectory).get(spaceId);
    for (const keep of [true, false]) {
      const rebuilt = await gateway.get(SpaceRebuild).rebuild(space, { keep });
      if (!rebuilt) throw new Error(`${gateway.member} does not follow the space`);
      missing += rebuilt.duties.missing.length;
      superfluous += rebuilt.duties.superfluous.length;
    }
  }
  return { missing, superfluous };
}

/** One place in a stream has one record, however often it was sent. */
async function streamViolations({ spaceId, log }: Outcome): Promise<string[]> {
  const identities = new Map<string, Set<string>>();
  for (const { sender, place, header } of await placesOnLog(log, spaceId)) {
    const name = `${sender} ${place}`;
    identities.set(name, (identities.get(name) ?? new Set()).add(header));
  }
  return [...identities].flatMap(([name, { size }]) =>
    size === 1 ? [] : [`${name} stands on the log as ${size} records`],
  );
}

/** Who claims which place of its stream, with the header in hex, for every record of the log. */
export async function placesOnLog(
  log: MemoryLog,
  spaceId: string,
): Promise<{ sender: string; place: string; header: string }[]> {
  return (await valuesOf(log, logTopic(spaceId, 0n))).map((value) => {
    const header = decodeCanonical(EnvelopeSchema, value.subarray(4))?.header;
    const parsed = header && parseHeader(header);
    if (!parsed) throw new Error('the log holds a record that does not parse');
    const { sender, epoch, sequence } = parsed;
    return { sender, place: `${epoch}/${sequence}`, header: Buffer.from(header).toString('hex') };
  });
}

/** One size has one root, whoever cosigned it and however often. */
async function cosignViolations({ spaceId, log }: Outcome): Promise<string[]> {
  const roots = new Map<bigint, Map<string, string>>();
  for (const value of await valuesOf(log, notesTopic(spaceId))) {
    const note = orNull(() => parseNote(value));
    // A note that was changed on the way says nothing.
    if (!note) continue;
    const { size, root } = parseCheckpoint(note.body);
    const by = parseCosignature(note.lines[0] ?? '').name;
    const known = roots.get(size) ?? new Map<string, string>();
    roots.set(size, known.set(Buffer.from(root).toString('hex'), by));
  }
  return [...roots].flatMap(([size, known]) =>
    known.size === 1 ? [] : [`size ${size} has ${known.size} cosigned roots, by ${[...known.values()].join(' and ')}`],
  );
}

async function valuesOf(log: MemoryLog, topic: string): Promise<Uint8Array[]> {
  const reader = log.reader('invariants');
  await reader.assign([{ topic, offset: 0n }]);
  const values = reader.take(topic, 1_000_000).map(({ value }) => value);
  await reader.close();
  return values;
}

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
