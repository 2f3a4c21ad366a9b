// Runs in the page: levels that its headings leave out, and landmarks that it lacks.
(() => {
  const isThere = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isThere);
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  const skipped = headings.flatMap(({ tagName, textContent }, at) =>
    at > 0 && levels[at] > levels[at - 1] + 1 ? [`${tagName} "${textContent}" below H${levels[at - 1]}`] : [],
  );
  const lacking = ['header', 'nav', 'main', 'footer'].filter(
    (landmark) => ![...document.querySelectorAll(landmark)].some(isThere),
  );
  return [...skipped, ...lacking.map((landmark) => `no ${landmark}`)];
})();
