const FIELD = 'textarea, select, [contenteditable]:not([contenteditable=false])';
/** Inputs that nobody types in. */
const PRESSED = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Keys by which people move in a text that they read; where they read beside a list, these are not the list's. */
const READING = new Set(['ArrowDown', 'ArrowUp', 'Space', 'Enter', 'mod+a']);

/** Whether the key goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !PRESSED.has(target.type);
  return target.closest(FIELD) !== null;
}

/** Whether a control does something of its own by this key, such as a button by Space; a link opens by Enter alone. */
export function isOfControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (READING.has(key) && target.closest('[data-reading]') !== null) return true;
  if (key === 'Enter') return target.closest('a[href], button, summary, [role=button], [role=tab]') !== null;
  if (key === 'Space') return target.closest('button, input, summary, [role=button], [role=tab]') !== null;
  return key.startsWith('Arrow') && target.closest('input, [role=tab], [role=radio]') !== null;
}

/** Whether it is drawn: lists of choices stay in the page, hidden, while they are closed. */
export function isShown(element: Element | null): boolean {
  return element === null || (getComputedStyle(element).display !== 'none' && isShown(element.parentElement));
}
