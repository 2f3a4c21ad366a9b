// Runs in the page: scrolls the list of records, and then as many plain copies of its rows, for five seconds each, and tells the longest
// time between two frames of both, in whole milliseconds: the clock of a page has an error of a tenth. To draw the rows without the code
// of the list is what the machine can do.
(async () => {
  const list = document.querySelector('[data-list]');
  const scrolled = (at) =>
    new Promise((done) => {
      const until = performance.now() + 5000;
      let before = performance.now();
      let longest = 0;
      let direction = 1;
      const frame = (now) => {
        longest = Math.max(longest, now - before);
        before = now;
        if (now > until) return done(Math.round(longest));
        if (at.scrollTop + at.clientHeight >= at.scrollHeight - 100) direction = -1;
        if (at.scrollTop < 100) direction = 1;
        at.scrollTop += direction * 90;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame((now) => {
        before = now;
        requestAnimationFrame(frame);
      });
    });
  const copied = () => {
    const { left, top, width, height } = list.getBoundingClientRect();
    const copy = list.cloneNode(true);
    const body = copy.querySelector('tbody');
    const rows = [...body.querySelectorAll('tr[data-row]')];
    for (let more = 0; more < 10; more += 1) body.append(...rows.map((row) => row.cloneNode(true)));
    Object.assign(copy.style, {
      position: 'fixed',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    document.body.append(copy);
    return copy;
  };
  const ofList = await scrolled(list);
  const copy = copied();
  const ofRows = await scrolled(copy);
  copy.remove();
  return { ofList, ofRows };
})();
