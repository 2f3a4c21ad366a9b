import { coverGaps, type Standing } from '../../components/standing-cover.js';

/** One statement that would leave, as far as it decides about approvals. */
export interface Leaving {
  readonly release: readonly string[];
  readonly handling: string;
  readonly sensitive: boolean;
}

/**
 * What the page can know of approvals beforehand. Who gets something of this case for the first time is known to the
 * gateway alone, so `standing` is said with that reserve.
 */
export type Forecast =
  | { readonly kind: 'home' }
  | { readonly kind: 'standing'; readonly ends: string }
  | { readonly kind: 'by-hand'; readonly sensitive: boolean; readonly covered: boolean };

interface ForecastFacts {
  readonly type: string;
  readonly author: string;
  readonly today: string;
  readonly standing: readonly Standing[];
}

/** Foresees whether a prosecutor decides first. Each release list leaves as a message of its own, and each needs its cover. */
export function forecastApproval(leaving: readonly Leaving[], facts: ForecastFacts): Forecast {
  const lists = Map.groupBy(
    leaving.filter(({ release }) => release.length > 0),
    ({ release }) => [...release].sort().join(' '),
  );
  const covers = [...lists.values()].map((statements) => coverOf(statements, facts));
  if (covers.length === 0) return { kind: 'home' };
  const sensitive = leaving.some((one) => one.sensitive && one.release.length > 0);
  const ends = covers.flatMap((cover) => cover?.ends ?? []).sort();
  const covered = ends.length === covers.length;
  const [first] = ends;
  return covered && !sensitive && first !== undefined
    ? { kind: 'standing', ends: first }
    : { kind: 'by-hand', sensitive, covered };
}

function coverOf(
  statements: readonly Leaving[],
  { type, author, today, standing }: ForecastFacts,
): Standing | undefined {
  const recipients = statements[0]?.release ?? [];
  const handling = statements.map((one) => one.handling).reduce((a, b) => (a > b ? a : b), 'H0');
  return standing.find((approval) => coverGaps(approval, { type, recipients, handling, author }, today).length === 0);
}
