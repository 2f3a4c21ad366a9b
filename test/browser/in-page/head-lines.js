// Runs in the page: where the line of letters of each head of the list ends, in tenths of a pixel.
(() => {
  const textOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.textContent.trim() !== '') return node;
    return null;
  };
  return [...document.querySelectorAll('[data-list] thead th')].flatMap((head) => {
    const text = textOf(head);
    if (!text) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    return [Math.round(range.getBoundingClientRect().bottom * 10)];
  });
})();
