import { ProblemError } from '../../lib/http.js';

/** One of several changes, or a field of it, as the gateway names it. */
const PLACE = /^changes\[(\d+)\]/;

/** So many are named; of more it is said how many they are. */
const MOST = 3;

/** Says the name of a record where the gateway says the place of its change in the request; `more` says how many are not named. */
export function namedProblem<Any extends Error>(
  error: Any,
  names: readonly string[],
  more: (count: number) => string,
): Any | ProblemError {
  if (!(error instanceof ProblemError)) return error;
  const { problem } = error;
  const errors = problem.errors.map((one) => {
    const name = names[Number(PLACE.exec(one.path)?.[1] ?? names.length)];
    return name === undefined ? one : { ...one, path: name };
  });
  // What is said of all of it is said once, of the record that it is about.
  const [first] = errors.filter(({ path, hint }) => hint === problem.detail && names.includes(path));
  const detail = first ? `${first.path}: ${first.hint}` : problem.detail;
  const others = errors.filter((one) => one !== first);
  const named = others.filter(({ path }) => names.includes(path));
  const left = named.slice(first ? MOST - 1 : MOST);
  const shown = others.filter((one) => !left.includes(one));
  return new ProblemError({
    ...problem,
    ...(detail === undefined ? {} : { detail }),
    errors: left.length === 0 ? shown : [...shown, { path: '', rule: '', hint: more(left.length) }],
  });
}
