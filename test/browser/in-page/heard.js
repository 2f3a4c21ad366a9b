// Runs in each page from its beginning: keeps what a screen reader says by itself, in order. An alert is said when it comes; every other region
// must be there before its words, as a region that comes with them is not said by all.
{
  window.heard = [];
  const LIVE = '[aria-live=polite],[aria-live=assertive],[role=status],[role=alert],[role=log]';
  const known = new WeakMap();
  const words = (region) => {
    const texts = [];
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest('[aria-hidden=true]')) texts.push(walker.currentNode.data);
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  };
  const look = () => {
    for (const region of document.querySelectorAll(LIVE)) {
      const text = words(region);
      const isNew = !known.has(region);
      const isSaid = text !== '' && known.get(region) !== text && (!isNew || region.getAttribute('role') === 'alert');
      if (isSaid) window.heard.push(text);
      known.set(region, text);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
