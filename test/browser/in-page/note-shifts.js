// Runs in each page from its beginning: tells of each part that moves without being asked, and on which screen. What a test itself changes
// on the page is none of it, and nor is how it stands on paper, which nobody sees here.
{
  const NEAR_PRINT_MS = 500;
  let turnedAt = -Infinity;
  matchMedia('print').addEventListener('change', () => (turnedAt = performance.now()));
  const visit = () => `${performance.timeOrigin} ${location.pathname}`;
  if (location.protocol === 'http:') window.noteShift?.(visit(), 0, '');
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources, startTime } of list.getEntries()) {
      if (hadRecentInput || window.isChangedByTest || !window.noteShift) continue;
      if (Math.abs(startTime - turnedAt) < NEAR_PRINT_MS) continue;
      const [moved] = sources.map(({ node }) => node?.parentElement?.outerHTML?.slice(0, 120) ?? '');
      window.noteShift(visit(), value, moved ?? '');
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
