import type { Content, Indicator, Strength } from '#libs/content';

/** What a set of signs adds up to. */
export interface Weighing {
  readonly dimensions: readonly Dimension[];
  /** Signs of each strength; the same fact said twice counts once, as the stronger. */
  readonly strong: number;
  readonly mediumEvidence: number;
  readonly observations: number;
  readonly signs: Readonly<Record<string, number>>;
  /** Each sign that was ticked, by its code, with what it weighs here; in whichever order they were ticked. */
  readonly weighed: readonly WeighedSign[];
}

export interface WeighedSign {
  readonly code: string;
  readonly kind: Indicator['kind'];
  readonly strength: Strength;
  /** The row of the ILO list that says the same fact; the code itself where none does. */
  readonly fact: string;
  /** Whether it counts: context never does, and of two that say the same the stronger one does. */
  readonly counts: boolean;
}

export interface Dimension {
  readonly group: string;
  readonly strong: number;
  readonly medium: number;
  readonly weak: number;
  readonly positive: boolean;
}

/** Whose weights count: those of a child where the age is not known to be 18 or more, and those of sexual exploitation. */
export interface WeighedAs {
  readonly child: boolean;
  readonly sexual: boolean;
}

/** Adds signs up by dimension, after the Delphi indicators of ILO and European Commission. It orders work and decides nothing. */
export function weigh(codes: readonly string[], content: Content, as: WeighedAs): Weighing {
  const ticked = [...new Set(codes)].toSorted().flatMap((code) => content.indicators.get(code) ?? []);
  const facts = strongestByFact(
    ticked.filter(({ kind }) => kind !== 'context'),
    as,
  );
  const groups = [...content.groups.values()].filter(({ dimension }) => dimension).map(({ id }) => id);
  return {
    dimensions: groups.map((group) => dimensionOf(group, facts)),
    strong: facts.filter(({ strength }) => strength === 'S').length,
    mediumEvidence: facts.filter(({ kind, strength }) => kind === 'evidence' && strength === 'M').length,
    observations: facts.filter(({ kind }) => kind === 'observation').length,
    signs: countsByGroup(ticked),
    weighed: ticked.map((one) => weighedSign(one, facts, as)),
  };
}

function weighedSign(one: Indicator, facts: readonly WeighedFact[], as: WeighedAs): WeighedSign {
  const { code, kind, twin } = one;
  const counts = facts.some((fact) => fact.code === code);
  return { code, kind, strength: strengthOf(one, as), fact: twin ?? code, counts };
}

interface WeighedFact {
  readonly code: string;
  readonly fact: string;
  readonly kind: Indicator['kind'];
  readonly strength: Strength;
}

const ORDER: readonly Strength[] = ['none', 'W', 'M', 'S'];

function strongestByFact(ticked: readonly Indicator[], as: WeighedAs): readonly WeighedFact[] {
  const facts = new Map<string, WeighedFact>();
  for (const one of ticked) {
    const fact = one.twin ?? one.code;
    const strength = strengthOf(one, as);
    const before = facts.get(fact)?.strength ?? 'none';
    if (ORDER.indexOf(strength) > ORDER.indexOf(before))
      facts.set(fact, { code: one.code, fact, kind: one.kind, strength });
  }
  return [...facts.values()];
}

function strengthOf({ strength, sexual }: Indicator, as: WeighedAs): Strength {
  const weights = as.sexual && sexual ? sexual : strength;
  return as.child ? weights.child : weights.adult;
}

/** Positive by two strong signs, a strong one and any other, three medium ones, or two medium ones and a weak one. */
function dimensionOf(group: string, facts: readonly WeighedFact[]): Dimension {
  const count = (strength: Strength): number =>
    facts.filter((one) => one.strength === strength && one.kind === 'evidence' && one.fact.startsWith(`${group}.`))
      .length;
  const [strong, medium, weak] = [count('S'), count('M'), count('W')];
  const positive = strong >= 2 || (strong === 1 && medium + weak >= 1) || medium >= 3 || (medium === 2 && weak >= 1);
  return { group, strong, medium, weak, positive };
}

function countsByGroup(ticked: readonly Indicator[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of ticked) {
    const group = code.slice(0, code.lastIndexOf('.'));
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}
