// Runs in the page while the colours are those of the system: marks without a colour of it, and fields and buttons without an edge.
(() => {
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const ground = getComputedStyle(document.body).backgroundColor;
  const marks = [...document.querySelectorAll('[data-delivery] svg *')].filter(shown).filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].every((colour) => colour === 'none' || colour === ground);
  });
  const edges = [...document.querySelectorAll('input:not([type=hidden]), .mantine-Button-root[data-variant=filled]')]
    .filter(shown)
    .filter(
      (element) =>
        !element.closest('[role=listbox], .mantine-SegmentedControl-root, .mantine-Switch-root, .mantine-Chip-root'),
    )
    .filter((element) => {
      // Boxes of a list draw theirs before them.
      const styles = [getComputedStyle(element), getComputedStyle(element, '::before')];
      return styles.every((style) => style.borderBottomWidth === '0px' || style.borderBottomColor === ground);
    });
  return [
    ...marks.map((shape) => `mark ${shape.outerHTML}`),
    ...edges.map((element) => `edge of ${element.tagName.toLowerCase()}.${element.className}`),
  ];
})();
