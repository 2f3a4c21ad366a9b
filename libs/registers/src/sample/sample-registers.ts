import { dayText } from '../register-event.js';
import { Draws } from './draws.js';
import { OrdinaryDays } from './ordinary-days.js';
import { type Pattern, plantedPatterns } from './planted-patterns.js';
import { type Entry, Town } from './town.js';

/** Registers of the sample, by the folder of each. */
export const SAMPLE_REGISTERS = ['municipality', 'chamber'] as const;
export type SampleRegister = (typeof SAMPLE_REGISTERS)[number];

/** What the registers of a town delivered on one day, a line for each entry. */
export interface SampleDay {
  readonly day: string;
  readonly lines: Readonly<Record<SampleRegister, readonly string[]>>;
}

/** A pattern that was planted among ordinary entries. */
export interface PlantedPattern {
  readonly rule: string;
  readonly register: SampleRegister;
  /** Its entries, the one that completes it last. */
  readonly events: readonly string[];
}

export interface SampleRegisters {
  readonly days: readonly SampleDay[];
  readonly planted: readonly PlantedPattern[];
  /** Every name, address, number and telephone of the town: nothing of it may be kept. */
  readonly said: ReadonlySet<string>;
}

interface Placed {
  readonly entry: Entry;
  readonly pattern: Pattern | null;
}

/** Invents what the registers of a municipality of 40,000 deliver, about 130 entries a day: the same for the same seed and last day. */
export function sampleRegisters(
  seed: number,
  { days, lastDay }: { readonly days: number; readonly lastDay: number },
): SampleRegisters {
  const draws = new Draws(seed);
  const town = new Town(draws);
  const ordinary = new OrdinaryDays(town, draws);
  const placed = Array.from({ length: days }, (): Placed[] => []);
  for (const pattern of plantedPatterns(town)) {
    const first = draws.below(Math.max(1, days - (pattern.entries.at(-1)?.[0] ?? 0)));
    for (const [daysLater, entry] of pattern.entries) placed[first + daysLater]?.push({ entry, pattern });
  }
  const found = new Map<Pattern, string[]>();
  const delivered = placed.map((planted, index): SampleDay => {
    const day = dayText(lastDay - days + 1 + index);
    const entries = [...ordinary.municipality(), ...ordinary.chamber()].map((entry): Placed => ({
      entry,
      pattern: null,
    }));
    for (const one of planted) entries.splice(draws.below(entries.length + 1), 0, one);
    return { day, lines: linesOf(entries, { day, found }) };
  });
  const planted = [...found].map(([{ rule, entries }, events]): PlantedPattern => {
    const [, entry] = entries[0] ?? [];
    return { rule, register: entry === undefined ? 'municipality' : registerOf(entry), events };
  });
  return { days: delivered, planted, said: town.said };
}

function linesOf(
  entries: readonly Placed[],
  { day, found }: { readonly day: string; readonly found: Map<Pattern, string[]> },
): SampleDay['lines'] {
  const lines: Record<SampleRegister, string[]> = { municipality: [], chamber: [] };
  entries.forEach(({ entry, pattern }, index) => {
    const event = `${day}.${index + 1}`;
    lines[registerOf(entry)].push(JSON.stringify({ event, day, ...entry }));
    if (pattern !== null) found.set(pattern, [...(found.get(pattern) ?? []), event]);
  });
  return lines;
}

function registerOf({ kind }: Entry): SampleRegister {
  return kind.startsWith('company-') ? 'chamber' : 'municipality';
}
