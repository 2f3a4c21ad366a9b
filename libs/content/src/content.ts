import type {
  Card,
  CodeList,
  Country,
  DeadlineRule,
  Documents,
  Frame,
  HintRule,
  Indicator,
  IndicatorGroup,
  Kind,
  PriorityRule,
  ReporterClass,
  Retention,
  RoutingRule,
} from './documents.js';

/** All documents of a practice, found by their ids. */
export interface Content {
  readonly reporters: ReadonlyMap<string, ReporterClass>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly groups: ReadonlyMap<string, IndicatorGroup>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly routing: readonly RoutingRule[];
  readonly priorities: readonly PriorityRule[];
  /** Until when whoever reported is told what became of it. */
  readonly feedback: DeadlineRule | null;
  readonly hints: readonly HintRule[];
  /** How long what ended at the desk is kept; null where only the classes say so. */
  readonly retention: Retention | null;
  readonly cards: ReadonlyMap<string, Card>;
  readonly frame: Frame | null;
  /** How many documents wait for a lawyer, by kind. */
  readonly proposals: number;
}

/** A document whose shape was judged, with the file that it came from. */
export type Judged = {
  readonly [K in Kind]: { readonly kind: K; readonly path: string; readonly body: Documents[K] };
}[Kind];

/** Orders judged documents by what they are; of two with one id the later one stands. */
export function contentOf(judged: readonly Judged[]): Content {
  const standing = [...new Map(judged.map((one) => [`${one.kind}/${one.body.id}`, one])).values()];
  const groups = byId(standing.flatMap((one) => (one.kind === 'indicators' ? [one.body] : [])));
  return {
    reporters: byId(standing.flatMap((one) => (one.kind === 'reporters' ? [one.body] : []))),
    countries: byId(standing.flatMap((one) => (one.kind === 'countries' ? [one.body] : []))),
    groups,
    indicators: new Map([...groups.values()].flatMap((group) => group.indicators.map((one) => [one.code, one]))),
    lists: byId(standing.flatMap((one) => (one.kind === 'lists' ? [one.body] : []))),
    routing: standing.flatMap((one) => (one.kind === 'routing' ? one.body.rules : [])),
    priorities: standing.flatMap((one) => (one.kind === 'priority' ? one.body.rules : [])),
    feedback: standing.flatMap((one) => (one.kind === 'priority' ? [one.body.feedback] : [])).at(-1) ?? null,
    hints: standing.flatMap((one) => (one.kind === 'hints' ? one.body.rules : [])),
    retention: standing.flatMap((one) => (one.kind === 'retention' ? [one.body] : [])).at(-1) ?? null,
    cards: byId(standing.flatMap((one) => (one.kind === 'guidance' ? [one.body] : []))),
    frame: standing.flatMap((one) => (one.kind === 'door' ? [one.body] : [])).at(-1) ?? null,
    proposals: standing.filter(({ body }) => body.status === 'proposal').length,
  };
}

function byId<Body extends { readonly id: string }>(bodies: readonly Body[]): ReadonlyMap<string, Body> {
  return new Map(bodies.map((body) => [body.id, body]));
}
