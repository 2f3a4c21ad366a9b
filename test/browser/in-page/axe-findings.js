// Runs in the page after axe: what it finds, however small, each with its rule, place and reason. Of what passes nobody wants the places,
// which axe takes long to name.
axe
  .run({ resultTypes: ['violations'] })
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    ),
  );
