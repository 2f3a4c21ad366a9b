// Runs in the page: notes for each key that is pressed how many milliseconds pass until the record that has the focus is painted beside
// the list.
window.peekTimes = [];
document.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    const wait = () => {
      const pane = document.querySelector('[data-peek]');
      const row = document.activeElement?.closest('tr[data-row]')?.querySelector('a')?.title;
      const shown = pane?.querySelector('h2')?.textContent;
      const isThere = shown !== undefined && shown === row && shown === pane.getAttribute('aria-label');
      if (isThere) setTimeout(() => window.peekTimes.push(performance.now() - timeStamp));
      else requestAnimationFrame(wait);
    };
    requestAnimationFrame(wait);
  },
  { capture: true },
);
