import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 100;
const NOTES =
  'A person who was seen with two others near the harbour, all of them invented for this measurement. '.repeat(5);

/** Shares a new person through the API of NL; answers its message and how long the gateway took. */
export async function sharePerson({ cast, spaceId }, n) {
  const began = Date.now();
  const timer = performance.now();
  const { recordId, messages } = await cast.investigator.nl.post(`spaces/${spaceId}/records`, {
    type: 'person',
    release: ['hu', 'ro'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [
      { property: 'name', value: `Minta ${n}` },
      { property: 'notes', value: NOTES },
    ],
  });
  return { recordId, messageId: messages[0].messageId, began, ms: performance.now() - timer };
}

/** Does `count` pieces of work, some at a time; answers their results and the seconds that all took. */
export async function atOnce(count, inParallel, work) {
  const began = performance.now();
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < count) results.push(await work(next++));
  };
  await Promise.all(Array.from({ length: inParallel }, worker));
  return { results, seconds: (performance.now() - began) / 1000 };
}

/** Begins `perSecond` pieces of work each second, whether or not earlier ones have ended. */
export async function paced(count, perSecond, work) {
  const began = performance.now();
  const running = [];
  for (let n = 0; n < count; n += 1) {
    await delay(Math.max(0, began + (n * 1000) / perSecond - performance.now()));
    running.push(work(n));
  }
  return Promise.all(running);
}

/** Positions that a country has applied. */
export async function sizeAt({ cast, spaceId }, country) {
  return Number((await cast.operations[country].get(`spaces/${spaceId}/checkpoint`)).size);
}

/** Waits until these countries have cosigned `size`, as NL knows. */
export async function storedBy({ cast, spaceId }, countries, size) {
  for (;;) {
    const { cosigned } = await cast.operations.nl.get(`spaces/${spaceId}/checkpoint`).catch(() => ({ cosigned: {} }));
    if (countries.every((country) => Number(cosigned[country] ?? 0) >= size)) return;
    await delay(LOOK_MS);
  }
}

export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}
