/** A `ref` that gives the focus to what appears because somebody asked for it, before the next key is pressed. */
export function focusNow(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
