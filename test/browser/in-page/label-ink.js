// Runs in the page, given a picture of it: of each button how far the ink of its label lies from the middle, and whether an edge cuts it.
async ({ picture, scale }) => {
  const bytes = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const INSIDE_PX = 2;
  const FAR = 90;
  const inkOf = (button) => {
    const box = button.getBoundingClientRect();
    const label = button.querySelector('.mantine-Button-label').getBoundingClientRect();
    const left = Math.max(Math.floor(label.left * scale), 0);
    const top = Math.ceil((box.top + INSIDE_PX) * scale);
    const width = Math.ceil(label.width * scale);
    const height = Math.floor((box.height - 2 * INSIDE_PX) * scale);
    const { data } = context.getImageData(left, top, width, height);
    const ground = [0, 1, 2].map((part) => data[part]);
    const isInk = (at) => ground.reduce((sum, value, part) => sum + Math.abs(data[at * 4 + part] - value), 0) > FAR;
    const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
      Array.from({ length: width }, (__, x) => y * width + x).some(isInk),
    );
    return { first: rows[0] ?? -1, last: rows.at(-1) ?? -1, height };
  };
  const isSeen = (button) => {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return inside && button.contains(middle) && button.textContent.includes('Őrültség gyűjtése');
  };
  const seen = [...document.querySelectorAll('.mantine-Button-root')].filter(isSeen);
  return {
    count: seen.length,
    faults: seen.flatMap((button) => {
      const { first, last, height } = inkOf(button);
      const off = ((first + last) / 2 - (height - 1) / 2) / scale;
      return [
        ...(Math.abs(off) > 1 ? [`ink ${off.toFixed(1)} px from the middle of ${button.outerHTML.slice(0, 80)}`] : []),
        ...(first <= 0 || last >= height - 1 ? [`ink at the edge of ${button.outerHTML.slice(0, 80)}`] : []),
      ];
    }),
  };
};
