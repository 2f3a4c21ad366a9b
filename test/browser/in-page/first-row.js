// Runs in each page from its beginning: tells when the first row that can be read was painted, in milliseconds since 1970.
{
  const look = () => {
    if (!document.querySelector('tr[data-row] a[href*="/records/"]')) return;
    observer.disconnect();
    // The frame that has it is painted before the next one begins.
    requestAnimationFrame(() => requestAnimationFrame((now) => window.noteFirstRow?.(performance.timeOrigin + now)));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}
