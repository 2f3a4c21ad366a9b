import { matching, round } from './engine.mjs';
import { inventedPeople } from './people.mjs';

const { LiveRecords, resolveRecords } = matching;

const CHANGES = 400;
const KEEP_FROM = -600;
const MOST_PARTNERS = 20;

/** Seconds of the processor: other work on the machine takes nothing from them. */
const secondsSince = (from) => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

/** Records that come, change and go, as a gateway keeps those of a case: partners of one that changed, all with all, memory. */
export async function live(records) {
  const people = inventedPeople(records + CHANGES);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const held = new LiveRecords({ exactScript: false, thisYear: 2026 });
  let from = process.cpuUsage();
  for (const { id, fields } of people.slice(0, records)) held.put(id, { ...fields, type: 'person' });
  held.search(people[0].fields, 1);
  const readySeconds = round(secondsSince(from));
  globalThis.gc?.();
  const bytesARecord = Math.round((process.memoryUsage().rss - before) / records);
  from = process.cpuUsage();
  const { records: shared, ids } = held.share();
  const options = { exactScript: false, acrossSources: false, keepFrom: KEEP_FROM, threads: 1 };
  const { edges, weights } = await resolveRecords(shared, options);
  held.learn(weights);
  edges.left.forEach((left, i) => held.explain(ids[left], ids[edges.right[i]]));
  const passSeconds = round(secondsSince(from));
  const times = [];
  for (let i = 0; i < CHANGES; i++) {
    const { fields } = people[records + i];
    const id = people[(i * 7919) % records].id;
    from = process.cpuUsage();
    held.put(id, { ...fields, type: 'person' });
    held.partners(id, { top: MOST_PARTNERS, from: KEEP_FROM });
    times.push(secondsSince(from) * 1000);
  }
  const part = (share) => round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]);
  return {
    records,
    readySeconds,
    bytesARecord,
    passSeconds,
    pairs: edges.left.length,
    changedP50Ms: part(0.5),
    changedP95Ms: part(0.95),
  };
}
