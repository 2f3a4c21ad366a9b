import { type ReactNode, useEffect, useRef } from 'react';

interface StepPlaceProps {
  /** Where the matter is; what can be done here follows from it. */
  readonly step: string;
  readonly children: ReactNode;
}

/**
 * Around what can be done next. Once that is something else and what was pressed is gone, it has the focus: the keyboard goes on here, and those
 * who listen hear what follows. Whoever is elsewhere on the page stays there.
 */
export function StepPlace({ step, children }: StepPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div ref={place} className="step-place" tabIndex={-1}>
      {children}
    </div>
  );
}
