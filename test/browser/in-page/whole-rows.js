// Runs in the page: how many rows of the list are seen in full below its head, and the heights that rows have.
(() => {
  const list = document.querySelector('[data-list]');
  const { bottom } = list.getBoundingClientRect();
  const head = list.querySelector('thead:not(.for-listeners)');
  const top = head ? head.getBoundingClientRect().bottom : list.getBoundingClientRect().top;
  const boxes = [...list.querySelectorAll('tr[data-row]')].map((row) => row.getBoundingClientRect());
  return {
    count: boxes.filter((box) => box.top >= top - 0.5 && box.bottom <= bottom + 0.5).length,
    heights: [...new Set(boxes.map(({ height }) => Math.round(height)))],
  };
})();
