/** The focus goes to where it was before something lay above the page, or to the content where that is gone. */
export function giveFocusBack(from: Element | null): void {
  if (from === null) return;
  const to = from.isConnected && from !== document.body ? from : document.getElementById('content');
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
}
