// Runs in the page: buttons in which a label with accents and descenders does not stand in the middle, or is cut.
(() => {
  window.isChangedByTest = true;
  const LABEL = 'Őrültség gyűjtése';
  const NEAR_PX = 1;
  const textNodeOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.textContent.trim() !== '') return node;
    return null;
  };
  const boxOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const faultsOf = (button) => {
    const label = button.querySelector('.mantine-Button-label');
    const node = label && textNodeOf(label);
    if (!node) return [];
    node.textContent = LABEL;
    const outer = button.getBoundingClientRect();
    const inner = button.querySelector('.mantine-Button-inner').getBoundingClientRect();
    const text = boxOf(node);
    const off = middle(text) - middle(outer);
    const sides = inner.left - outer.left - (outer.right - inner.right);
    const clips = [label, button].some((element) => {
      const box = element.getBoundingClientRect();
      const cuts = getComputedStyle(element).overflowY !== 'visible';
      return cuts && (text.top < box.top || text.bottom > box.bottom);
    });
    return [
      ...(Math.abs(off) > NEAR_PX ? [`${off.toFixed(1)} px from the middle`] : []),
      ...(Math.abs(sides) > NEAR_PX * 2 ? [`${sides.toFixed(1)} px nearer to one side`] : []),
      ...(clips ? ['cut'] : []),
    ].map((fault) => `${button.textContent}: ${fault}`);
  };
  return [...document.querySelectorAll('.mantine-Button-root')]
    .filter((button) => button.checkVisibility({ checkVisibilityCSS: true }))
    .flatMap(faultsOf);
})();
