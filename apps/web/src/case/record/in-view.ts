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
