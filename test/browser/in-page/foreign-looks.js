// Runs in the page: sizes and weights of letters that no token has, and colours that the component library brings along.
(() => {
  const SIZES = ['12px', '13px', '14px', '16px', '20px'];
  const WEIGHTS = ['400', '500', '600'];
  const FOREIGN = [
    '#f8f9fa #f1f3f5 #e9ecef #dee2e6 #ced4da #adb5bd #868e96 #495057 #343a40 #212529',
    '#c9c9c9 #b8b8b8 #828282 #696969 #424242 #3b3b3b #2e2e2e #242424 #1f1f1f #141414',
    '#edf2ff #dbe4ff #bac8ff #91a7ff #748ffc #5c7cfa #4c6ef5 #4263eb #3b5bdb #364fc7',
    '#e7f5ff #d0ebff #a5d8ff #74c0fc #4dabf7 #339af0 #228be6 #1c7ed6 #1971c2 #1864ab',
    '#e6fcf5 #c3fae8 #96f2d7 #63e6be #38d9a9 #20c997 #12b886 #0ca678 #099268 #087f5b',
  ].flatMap((line) => line.split(' ').map(rgbOf));
  function rgbOf(hex) {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return `rgb(${r}, ${g}, ${b})`;
  }
  const hasText = (element) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent.trim() !== '',
    );
  const found = (element) => {
    const style = getComputedStyle(element);
    const colours = [
      style.color,
      style.backgroundColor,
      ...['Top', 'Right', 'Bottom', 'Left'].flatMap((side) =>
        style[`border${side}Width`] === '0px' ? [] : [style[`border${side}Color`]],
      ),
    ];
    return [
      ...(hasText(element) && !SIZES.includes(style.fontSize) ? [`size ${style.fontSize}`] : []),
      ...(hasText(element) && !WEIGHTS.includes(style.fontWeight) ? [`weight ${style.fontWeight}`] : []),
      ...colours.filter((colour) => FOREIGN.includes(colour)).map((colour) => `colour ${colour}`),
    ].map((what) => `${element.tagName.toLowerCase()}.${element.className}: ${what}`);
  };
  const shown = [...document.querySelectorAll('body *')].filter(
    (element) => element instanceof HTMLElement && element.checkVisibility({ checkVisibilityCSS: true }),
  );
  return [...new Set(shown.flatMap(found))].slice(0, 20);
})();
