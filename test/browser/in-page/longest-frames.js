// Runs in the page: scrolls the list, or the page where there is none, for five seconds and tells the longest time between two
// frames, in whole milliseconds: the clock of a page has an error of a tenth.
new Promise((done) => {
  const list = document.querySelector('[data-list]') ?? document.documentElement;
  const until = performance.now() + 5000;
  let before = performance.now();
  let longest = 0;
  let direction = 1;
  const frame = (now) => {
    longest = Math.max(longest, now - before);
    before = now;
    if (now > until) return done(Math.round(longest));
    if (list.scrollTop + list.clientHeight >= list.scrollHeight - 100) direction = -1;
    if (list.scrollTop < 100) direction = 1;
    list.scrollTop += direction * 90;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    before = now;
    requestAnimationFrame(frame);
  });
});
