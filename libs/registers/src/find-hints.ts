import type { HintRule } from '#libs/content';
import { isCounted, type RegisterFact } from './register-fact.js';

/** A pattern that a rule speaks of. */
export interface FoundHint {
  readonly rule: HintRule;
  readonly counted: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Facts by what they are counted together by; each of them stands once, however often it was delivered. */
export class FactBook {
  private readonly pages = new Map<string, Map<string, RegisterFact>>();

  /** Adds a fact; answers whether it was not there. */
  add(fact: RegisterFact): boolean {
    const page = this.pages.get(pageOf(fact)) ?? new Map<string, RegisterFact>();
    if (page.has(fact.event)) return false;
    this.pages.set(pageOf(fact), page.set(fact.event, fact));
    return true;
  }

  /** What is counted together with a fact, itself included. */
  beside(fact: RegisterFact): readonly RegisterFact[] {
    return [...(this.pages.get(pageOf(fact))?.values() ?? [])];
  }
}

function pageOf({ by, key }: RegisterFact): string {
  return `${by} ${key}`;
}

/** Patterns that a fact is part of, given what is counted together with it: the same whatever came first. It proposes to look, and nothing more. */
export function findHints(
  fact: RegisterFact,
  beside: readonly RegisterFact[],
  rules: readonly HintRule[],
): readonly FoundHint[] {
  return rules
    .filter((rule) => rule.by === fact.by && isCounted(fact, rule))
    .flatMap((rule) => mostCounted(rule, { fact, beside }) ?? []);
}

/** The days around a fact in which most was counted, where that is enough. */
function mostCounted(
  rule: HintRule,
  { fact, beside }: { readonly fact: RegisterFact; readonly beside: readonly RegisterFact[] },
): FoundHint | null {
  const near = beside.filter((one) => Math.abs(one.day - fact.day) < rule.withinDays && isCounted(one, rule));
  if (near.length < rule.atLeast) return null;
  const ends = new Set(near.map(({ day }) => day).filter((day) => day >= fact.day));
  let most: FoundHint | null = null;
  for (const lastDay of ends) {
    const within = near.filter(({ day }) => day <= lastDay && day > lastDay - rule.withinDays);
    const counted = new Set(within.map((one) => one[rule.distinct])).size;
    if (counted < rule.atLeast || (most !== null && counted < most.counted)) continue;
    most = { rule, counted, firstDay: Math.min(...within.map(({ day }) => day)), lastDay };
  }
  return most;
}
