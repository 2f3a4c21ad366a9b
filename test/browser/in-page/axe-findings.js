// Runs in the page after axe: what it finds, however small, each with its rule, place and reason. Of what passes nobody wants the places,
// which axe takes long to name. A menu or a list of choices stands in no landmark: it belongs to what opened it, which names it.
axe
  .run({ resultTypes: ['violations'] })
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(
          ({ target }) => id !== 'region' || !document.querySelector(target[0])?.closest('[role=menu], [role=listbox]'),
        )
        .map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    ),
  );
