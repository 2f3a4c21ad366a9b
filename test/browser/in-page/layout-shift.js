// Runs in the page: by how much its parts moved without being asked since it was opened (https://web.dev/articles/cls).
new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(shift), 300);
});
