// Runs in each page from its beginning: tells of each button whose press opens a dialog while nothing on it says so beforehand
// (aria-haspopup), by which whoever listens knows, and by which a test finds what opens. What opens by a key has no button.
{
  let pressed = null;
  const shown = () => [...document.querySelectorAll('[role=dialog]')].filter((dialog) => dialog.checkVisibility());
  addEventListener('keydown', () => (pressed = null), true);
  addEventListener(
    'pointerdown',
    ({ target }) => {
      const button = target.closest?.('button, a, [role=menuitem]');
      pressed = button && !button.hasAttribute('aria-haspopup') ? { button, before: new Set(shown()) } : null;
    },
    true,
  );
  new MutationObserver(() => {
    if (!pressed || !window.noteUnsaid || shown().every((dialog) => pressed.before.has(dialog))) return;
    window.noteUnsaid(`${location.pathname} ${pressed.button.outerHTML.slice(0, 200)}`);
    pressed = null;
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'class'] });
}
