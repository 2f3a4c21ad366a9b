// Runs in each page from its beginning: tells of each part that moves without being asked, and on which screen. What a test itself changes
// on the page is none of it.
{
  const visit = () => `${performance.timeOrigin} ${location.pathname}`;
  if (location.protocol === 'http:') window.noteShift?.(visit(), 0, '');
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput || window.isChangedByTest || !window.noteShift) continue;
      const [moved] = sources.map(({ node }) => node?.parentElement?.outerHTML?.slice(0, 120) ?? '');
      window.noteShift(visit(), value, moved ?? '');
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
