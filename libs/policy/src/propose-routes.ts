import type { Content, DeadlineRule, Effect, ReporterClass, RoutingRule } from '#libs/content';
import { type Facts, holds } from './holds.js';

/** What the rules propose for a signal. A person decides; each part names the rules that it rests on. */
export interface Proposal {
  readonly priority: string;
  readonly deadline: DeadlineRule | null;
  readonly routes: readonly Reasoned[];
  /** Routes that somebody has to confirm. */
  readonly proposed: readonly Reasoned[];
  readonly queues: readonly Reasoned[];
  /** What must be there before a route may be taken: a consent, a switch of sphere, a second reader. */
  readonly needs: readonly Reasoned[];
  readonly receiptsOnly: boolean;
}

export interface Reasoned {
  readonly to: string;
  /** Ids of the rules; none where the class itself says so. */
  readonly rules: readonly string[];
}

const CHILD = 'CHILD';
/** Routes by which a signal leaves for a criminal investigation, here or abroad. */
export const INVESTIGATED: ReadonlySet<string> = new Set(['INVESTIGATION', 'FOREIGN']);

/** Applies the rules of the class, then those of everybody, in their order. */
export function proposeRoutes(reporter: ReporterClass, facts: Facts, content: Content): Proposal {
  const applied = [...reporter.routes, ...content.routing].filter(({ when }) => holds(when, facts));
  const found = reasoned(applied, ({ route, also = [] }) => [...(route === undefined ? [] : [route]), ...also]);
  const routes = childFirst(found.length > 0 ? found : [{ to: reporter.defaultRoute, rules: [] }]);
  const proposed = reasoned(applied, ({ propose }) => (propose === undefined ? [] : [propose]));
  const priority = priorityOf(applied, facts, content);
  return {
    priority,
    deadline: content.priorities.find(({ id }) => id === priority)?.deadline ?? null,
    routes,
    proposed,
    queues: reasoned(applied, ({ queue }) => (queue === undefined ? [] : [queue])),
    needs: reasoned(applied, ({ need }) => (need === undefined ? [] : [need])).filter(({ to }) =>
      isOpen(to, facts, [...routes, ...proposed]),
    ),
    receiptsOnly: applied.some(({ then }) => then.feedback === 'receipts-only'),
  };
}

function reasoned(applied: readonly RoutingRule[], named: (effect: Effect) => readonly string[]): readonly Reasoned[] {
  const rules = new Map<string, string[]>();
  for (const { id, then } of applied) for (const to of named(then)) rules.set(to, [...(rules.get(to) ?? []), id]);
  return [...rules].map(([to, by]) => ({ to, rules: by }));
}

/** The child desk is told before any other. */
function childFirst(routes: readonly Reasoned[]): readonly Reasoned[] {
  return [...routes.filter(({ to }) => to === CHILD), ...routes.filter(({ to }) => to !== CHILD)];
}

/** Danger stands above consent; a switch of sphere matters on the way to a criminal investigation alone. */
function isOpen(need: string, facts: Facts, routes: readonly Reasoned[]): boolean {
  if (need === 'consent') return facts['consent'] !== true && facts['danger'] !== true;
  if (need === 'switch') return routes.some(({ to }) => INVESTIGATED.has(to));
  return true;
}

/** The first priority whose condition holds, or a more urgent one that a rule asks for at least: P0 is before P1. */
function priorityOf(applied: readonly RoutingRule[], facts: Facts, content: Content): string {
  const own = content.priorities.find(({ when }) => holds(when, facts))?.id;
  const least = applied.flatMap(({ then }) => then.priorityAtLeast ?? []);
  return [...least, ...(own === undefined ? [] : [own])].sort().at(0) ?? '';
}
