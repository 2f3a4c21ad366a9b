/** Comfort for browsers with scripts: three times Escape leaves, a page is sent only while there is a line, and the counter asks anew. Nothing is stored. */
export const DOOR_SCRIPT = `'use strict';
(() => {
  let pressed = [];
  const key = document.querySelector('.key');
  if (key) key.hidden = false;
  const leave = () => {
    document.documentElement.style.display = 'none';
    location.replace(document.body.dataset.exit);
  };
  document.querySelector('.leave').addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const now = Date.now();
    pressed = [...pressed.filter((at) => at > now - 2000), now];
    if (pressed.length >= 3) leave();
  });
  const problems = document.querySelector('div.wrong');
  if (problems) problems.focus();
  const down = document.querySelector('.down');
  for (const form of document.forms) {
    let sending = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (sending) return;
      sending = true;
      try {
        await fetch('/line', { cache: 'no-store', signal: AbortSignal.timeout(5000) });
        down.hidden = true;
        const to = document.createElement('input');
        to.type = 'hidden';
        to.name = 'to';
        to.value = event.submitter ? event.submitter.value : 'next';
        form.append(to);
        form.submit();
      } catch {
        down.hidden = false;
        sending = false;
      }
    });
  }
  const shown = document.querySelector('[data-again]');
  const ask = async () => {
    if (shown.contains(document.activeElement) || shown.querySelector('details[open]')) return;
    try {
      const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(5000) });
      const now = /data-again="([^"]*)"/.exec(await answer.text());
      if (answer.ok && now && now[1] !== shown.dataset.again) location.reload();
    } catch {}
  };
  if (shown) setInterval(ask, 30000);
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
`;
