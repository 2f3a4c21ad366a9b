// Runs in the page: notes for each key that is pressed how many milliseconds pass until what it changed is painted.
window.keyTimes = [];
document.addEventListener(
  'keydown',
  ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(performance.now() - timeStamp))),
  { capture: true },
);
