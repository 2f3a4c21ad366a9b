/** So long something has to be in view until it counts as seen. */
export const SEEN_AFTER_MS = 2000;

/** Tells of each of these elements that was in view long enough, once. */
export function watchInView(elements: Iterable<Element>, onSeen: (element: Element) => void): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const stop = (element: Element): void => {
    clearTimeout(timers.get(element));
    timers.delete(element);
  };
  const seen = (element: Element): void => {
    observer.unobserve(element);
    onSeen(element);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) stop(target);
      else if (!timers.has(target))
        timers.set(
          target,
          setTimeout(() => seen(target), SEEN_AFTER_MS),
        );
    }
  });
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** The same of whatever matches, drawn before or later: parts of a page come when their code and their data do. */
export function watchDrawn(selector: string, onSeen: (element: Element) => void): () => void {
  const met = new Set<Element>();
  const stops: (() => void)[] = [];
  const watchNew = (): void => {
    const drawn = [...document.querySelectorAll(selector)].filter((element) => !met.has(element));
    for (const element of drawn) met.add(element);
    if (drawn.length > 0) stops.push(watchInView(drawn, onSeen));
  };
  const drawing = new MutationObserver(watchNew);
  drawing.observe(document.body, { childList: true, subtree: true });
  watchNew();
  return () => {
    drawing.disconnect();
    for (const stop of stops) stop();
  };
}
