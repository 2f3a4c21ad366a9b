import { coverGaps, type Standing } from '../../components/standing-cover.js';

/** One statement that would leave, as far as it decides about approvals. */
export interface Leaving {
  readonly release: readonly string[];
  readonly handling: string;
  readonly sensitive: boolean;
  /** It takes a statement back. */
  readonly isRetraction?: true;
}

/** Whether it leaves at once, and if not why: the same as the gate of the gateway decides. */
export type Forecast =
  | { readonly kind: 'home' }
  | { readonly kind: 'standing'; readonly ends: string }
  | {
      readonly kind: 'by-hand';
      readonly sensitive: boolean;
      /** Members that nobody let anything go to before. */
      readonly newMembers: readonly string[];
      readonly covered: boolean;
    };

interface ForecastFacts {
  readonly type: string;
  readonly author: string;
  readonly today: string;
  readonly standing: readonly Standing[];
  /** Members to whom somebody let a message go by hand before. */
  readonly known: readonly string[];
}

/** Foresees whether a prosecutor decides first. Each release list leaves as a message of its own, and each needs its cover. */
export function forecastApproval(leaving: readonly Leaving[], facts: ForecastFacts): Forecast {
  const abroad = leaving.filter(({ release }) => release.length > 0);
  const lists = Map.groupBy(abroad, ({ release }) => [...release].sort().join(' '));
  const covers = [...lists.values()].map((statements) => coverOf(statements, facts));
  if (covers.length === 0) return { kind: 'home' };
  const sensitive = abroad.some((one) => one.sensitive);
  const newMembers = [...new Set(abroad.flatMap(({ release }) => release))].filter((one) => !facts.known.includes(one));
  const ends = covers.flatMap((cover) => cover?.ends ?? []).sort();
  const covered = ends.length === covers.length;
  const [first] = ends;
  return covered && !sensitive && newMembers.length === 0 && first !== undefined
    ? { kind: 'standing', ends: first }
    : { kind: 'by-hand', sensitive, newMembers, covered };
}

function coverOf(
  statements: readonly Leaving[],
  { type, author, today, standing }: ForecastFacts,
): Standing | undefined {
  const recipients = statements[0]?.release ?? [];
  const handling = statements.map((one) => one.handling).reduce((a, b) => (a > b ? a : b), 'H0');
  return standing.find((approval) => coverGaps(approval, { type, recipients, handling, author }, today).length === 0);
}
