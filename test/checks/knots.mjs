/** Graphs of which no two parts may need each other, and the part of each that a file belongs to; undefined for none. */
export const GRAPHS = {
  libraries: (path) => /^libs\/([^/]+)\//.exec(path)?.[1],
  'rooms of the exchange': (path) => /^libs\/exchange\/src\/([^/]+)\//.exec(path)?.[1],
  'rooms of the member': (path) => /^libs\/member\/src\/([^/]+)\//.exec(path)?.[1],
  'areas of the gateway': (path) => /^apps\/gateway\/src\/([^/]+)\//.exec(path)?.[1],
};

/** Parts of each graph that need each other, by way of others too, as sentences. */
export function knotProblems(imports) {
  return Object.entries(GRAPHS).flatMap(([graph, partOf]) =>
    knots(edgesBetween(imports, partOf)).map((parts) => `knot among ${graph}: ${parts.join(', ')} need each other`),
  );
}

function edgesBetween(imports, partOf) {
  return imports
    .map(({ from, to }) => [partOf(from), partOf(to)])
    .filter(([from, to]) => from !== undefined && to !== undefined && from !== to);
}

/** Groups of more than one, in each of which every part reaches every other (Tarjan). */
export function knots(edges) {
  const next = Map.groupBy(edges, ([from]) => from);
  const places = new Map();
  const stack = [];
  const found = [];
  const visit = (part) => {
    const place = { part, number: places.size, low: places.size, isOpen: true };
    places.set(part, place);
    stack.push(place);
    for (const [, to] of next.get(part) ?? []) {
      const known = places.get(to);
      if (known === undefined) place.low = Math.min(place.low, visit(to).low);
      else if (known.isOpen) place.low = Math.min(place.low, known.number);
    }
    if (place.low === place.number) found.push(closed(stack.splice(stack.indexOf(place))));
    return place;
  };
  for (const part of next.keys()) if (!places.has(part)) visit(part);
  return found.filter((parts) => parts.length > 1);
}

function closed(group) {
  for (const place of group) place.isOpen = false;
  return group.map(({ part }) => part).sort();
}
