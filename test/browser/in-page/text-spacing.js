// Runs in the page: gives texts the room that readers may need (WCAG 2.2, 1.4.12), and tells which of them lose a part by it.
(() => {
  window.isChangedByTest = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
  );
  // A copy: the list itself is that of the page, and changes with it.
  const before = [...document.adoptedStyleSheets];
  const cutNow = () => {
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
        !element.closest('.for-listeners, .skip-link, [title]') &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ''),
    );
    return shown.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const isTall = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      return element.clientWidth > 0 && (isWide || isTall);
    });
  };
  const already = new Set(cutNow());
  document.adoptedStyleSheets = [...before, sheet];
  const cut = cutNow().filter((element) => !already.has(element));
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const found = cut.map(
    (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 40)}`,
  );
  document.adoptedStyleSheets = before;
  return sideways > 0 ? [...found, `${sideways} px sideways`] : found;
})();
