import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dist } from '../exchange/dist.mjs';
import { atLeast } from './bounds.mjs';

const { FactBook, factsOf, findHints, readRegisterLine, sampleRegisters } = await dist('libs/registers/src/index.js');
const { readBuilt } = await dist('libs/content/src/index.js');

const DAYS = 90;
const LAST_DAY = 20_800;
const KEY = Buffer.alloc(32, 3);

/** What a process takes of the deliveries of a town: lines read, digested, counted by every rule; no database. */
export function hints() {
  const { content } = readBuilt(readFileSync(new URL('../../../dist/content.json', import.meta.url), 'utf8'));
  const lines = sampleRegisters(1, { days: DAYS, lastDay: LAST_DAY }).days.flatMap(({ lines: of }) =>
    Object.values(of).flat(),
  );
  const book = new FactBook();
  const digest = (kind, said) => createHmac('sha256', KEY).update(`${kind}\n${said}`).digest('hex').slice(0, 32);
  let raised = 0;
  const began = performance.now();
  for (const line of lines) {
    const facts = factsOf(readRegisterLine(line), { rules: content.hints, digest });
    for (const fact of facts) if (book.add(fact)) raised += findHints(fact, book.beside(fact), content.hints).length;
  }
  const seconds = (performance.now() - began) / 1000;
  return { entries: lines.length, raised, aSecond: atLeast(2_000, lines.length / seconds) };
}
