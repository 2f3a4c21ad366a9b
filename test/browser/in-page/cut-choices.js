// Runs in the page: choices that their field, of one line, cuts once they are chosen.
(() => {
  const ARROW = 16;
  const cutOf = (select) => {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
    const room = select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - ARROW;
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = font;
    const widths = [...select.options].map(({ label }) => ({ label, width: Math.ceil(pen.measureText(label).width) }));
    return widths.filter(({ width }) => width > room).map(({ label, width }) => `${label} (${width} in ${room})`);
  };
  return [...document.querySelectorAll('select')].flatMap(cutOf);
})();
