import { seeded } from './people.mjs';

/** Most true pairs that are taken of one set, evenly spread. */
const MOST_TRUE = 1500;
const NAMES = ['name', 'givenName', 'patronymic', 'familyName'];

/**
 * Pairs of records as somebody may put them side by side, as many false ones as true ones. A file of pairs does not
 * say how it was chosen: an officer doubts about the most alike, a search by name brings up namesakes, a program writes
 * down whatever shares a key, a clerk's sample holds anything. So the false ones are these four in equal parts, and any
 * two stand in for namesakes that a set does not have; true ones are any two records of one thing, whether keys found
 * them or not. `compared` holds the numbers of two records and their bits. In variants the false half is of one sort.
 * `entity` is the thing on the left, of true pairs that on both sides; `numbers` are those of the records in `pairs`.
 */
export function sideBySide(rows, compared) {
  const random = seeded(rows.length);
  const same = spread(truePairs(rows), MOST_TRUE);
  const others = compared.filter(({ left, right }) => rows[left].truth !== rows[right].truth);
  const alike = mostAlike(others);
  const part = Math.round(same.length / 4);
  const namesakes = namesakePairs(rows);
  const chosen = [alike, namesakes, others].flatMap((list) => spread(list, part));
  const pairOf = ({ left, right }) => ({
    left: rows[left].fields,
    right: rows[right].fields,
    entity: rows[left].truth,
    isSame: rows[left].truth === rows[right].truth,
  });
  const against = (list) => [...spread(same, list.length), ...spread(list, same.length)].map(pairOf);
  const numbers = [...same, ...chosen, ...anyPairs(rows, same.length - chosen.length, random)];
  return {
    numbers,
    pairs: numbers.map(pairOf),
    variants: { lookAlikes: against(alike), namesakes: against(namesakes) },
  };
}

/** The same pairs as lists of few columns show them: each column, the names as one, is left out of half of the pairs. */
export function withFewColumns(pairs) {
  const random = seeded(pairs.length);
  return pairs.map(({ left, right, ...pair }) => {
    const isShown = new Map();
    const shows = (column) => {
      const key = NAMES.includes(column) ? 'name' : column;
      if (!isShown.has(key)) isShown.set(key, key === 'type' || random() < 0.5);
      return isShown.get(key);
    };
    const some = (fields) => Object.fromEntries(Object.entries(fields).filter(([column]) => shows(column)));
    return { ...pair, left: some(left), right: some(right) };
  });
}

/** At most so many of a list, evenly spread over it. */
export function spread(list, most) {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(list.length, most) }, (_, i) => list[Math.floor(i * step)]);
}

function truePairs(rows) {
  const groups = new Map();
  rows.forEach(({ truth }, i) => groups.set(truth, [...(groups.get(truth) ?? []), i]));
  return [...groups.values()].flatMap((group) =>
    group.flatMap((left, i) => group.slice(i + 1).map((right) => ({ left, right }))),
  );
}

/** For each record the other thing that looks most like it. */
function mostAlike(others) {
  const best = new Map();
  for (const pair of others) {
    for (const record of [pair.left, pair.right]) if (!(best.get(record)?.bits >= pair.bits)) best.set(record, pair);
  }
  return [...new Set(best.values())];
}

/** Other things of equal names: each record with the next ones that are called the same. */
function namesakePairs(rows) {
  const called = new Map();
  rows.forEach(({ fields }, i) => {
    const name = NAMES.map((column) => fields[column] ?? '')
      .join(' ')
      .toLowerCase();
    called.set(name, [...(called.get(name) ?? []), i]);
  });
  return [...called]
    .flatMap(([name, group]) =>
      name.trim() === '' ? [] : group.flatMap((left, i) => group.slice(i + 1, i + 4).map((right) => ({ left, right }))),
    )
    .filter(({ left, right }) => rows[left].truth !== rows[right].truth);
}

function anyPairs(rows, count, random) {
  const pairs = [];
  const any = () => Math.floor(random() * rows.length);
  while (pairs.length < count) {
    const [left, right] = [any(), any()];
    const [a, b] = [rows[left], rows[right]];
    if (a.truth !== b.truth && a.fields.type === b.fields.type) pairs.push({ left, right });
  }
  return pairs;
}
