// Runs in the page: elements whose own text is wider than their box while no title says it in full.
(() => {
  const ownText = (element) =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim();
  const isShown = (element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    !element.closest('.for-listeners, .skip-link');
  // One pixel is how words for listeners are hidden.
  const isCut = (element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  const isTitled = (element) => element.closest('[title]')?.getAttribute('title')?.includes(ownText(element)) ?? false;
  return [...document.querySelectorAll('body *')]
    .filter((element) => ownText(element) !== '' && isShown(element) && isCut(element) && !isTitled(element))
    .map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.className}: ${ownText(element).slice(0, 60)} (${element.scrollWidth} in ${element.clientWidth})`,
    );
})();
