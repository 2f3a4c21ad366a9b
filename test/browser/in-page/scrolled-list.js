// Runs in the page: scrolls the list of records for five seconds, further than is read, and tells frames a second, the most rows that
// were drawn at once, and for how many milliseconds at most there was nothing to read in the middle of it.
new Promise((done) => {
  const list = document.querySelector('[data-list]');
  const from = performance.now();
  let frames = 0;
  let most = 0;
  let blank = 0;
  let longest = 0;
  let before = from;
  const box = list.getBoundingClientRect();
  const frame = (now) => {
    frames += 1;
    most = Math.max(most, list.querySelectorAll('tr[data-row]').length);
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    blank = middle?.closest('tr[data-row]') ? 0 : blank + now - before;
    longest = Math.max(longest, blank);
    before = now;
    if (now - from > 5000) return done({ perSecond: (frames * 1000) / (now - from), most, blank: Math.round(longest) });
    list.scrollTop += 120;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});
