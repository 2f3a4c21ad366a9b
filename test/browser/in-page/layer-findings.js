// Runs in the page after axe: what it finds in what is open above the page, however small. A menu or a list of choices stands in no landmark:
// it belongs to what opened it, which names it.
axe
  .run(
    {
      include: [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')].filter((layer) =>
        layer.checkVisibility(),
      ),
    },
    { resultTypes: ['violations'], rules: { region: { enabled: false } } },
  )
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    ),
  );
