/** Bars of acts that stand at the foot of a page, a pane or a dialog say it by this attribute. */
const ACTS = '[data-clear]';
/** The corner in which they stand: the component library has a place for each other one too. */
const TOASTS = '.mantine-Notifications-root[data-position=bottom-right]';
/** Between a toast and what stands below it. */
const GAP_PX = 12;

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/** How far above the foot of the window toasts have to stand so that they cover none of the acts below them; 0 where nothing is in their way. */
export function clearOf(acts: readonly Box[], toasts: Box, windowHeight: number): number {
  const inTheWay = acts.filter(
    ({ top, bottom, left, right }) =>
      bottom > top && top < windowHeight && bottom > windowHeight / 2 && right > toasts.left && left < toasts.right,
  );
  const needed = Math.max(0, ...inTheWay.map(({ top }) => windowHeight - top + GAP_PX));
  // They stay in sight whatever there is below.
  return Math.min(needed, Math.max(0, windowHeight - (toasts.bottom - toasts.top) - GAP_PX));
}

/** Puts the toasts above what can be done at the foot of the page. */
export function placeToasts(): void {
  const toasts = document.querySelector(TOASTS);
  if (!toasts) return;
  const acts = [...document.querySelectorAll(ACTS)].map((bar) => bar.getBoundingClientRect());
  const above = clearOf(acts, toasts.getBoundingClientRect(), window.innerHeight);
  document.documentElement.style.setProperty('--acts', `${above}px`);
}
