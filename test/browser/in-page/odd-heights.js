// Runs in the page: controls, rows and bars whose height is no multiple of four.
(() => {
  const HIGH = [
    'header, nav :is(a, button):not(.mantine-Anchor-root), tr[data-row]',
    '.mantine-Button-root, .mantine-ActionIcon-root, .mantine-Input-input',
    '[role=option], [role=tab], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox]',
  ].join();
  const GRID_PX = 4;
  const NEAR_PX = 0.1;
  const heightOf = (element) => element.getBoundingClientRect().height;
  const isOdd = (height) => height > 1 && Math.abs(height - Math.round(height / GRID_PX) * GRID_PX) > NEAR_PX;
  const odd = [...document.querySelectorAll(HIGH)].filter(
    (element) => element.checkVisibility({ checkVisibilityCSS: true }) && isOdd(heightOf(element)),
  );
  return odd.map((element) => `${element.tagName.toLowerCase()}.${element.className}: height ${heightOf(element)}`);
})();
