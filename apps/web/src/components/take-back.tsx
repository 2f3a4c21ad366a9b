import { Button } from '@mantine/core';
import { useState } from 'react';
import { Failed } from './states.js';

interface TakeBackProps {
  readonly words: { readonly takeBack: string; readonly why: string; readonly keep: string };
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onTakeBack: () => void;
  readonly className: string | undefined;
  /** While it is asked again. */
  readonly askedClassName: string | undefined;
}

/** Takes back what the own country said, by two presses: nothing brings it back. */
export function TakeBackButton({ words, isPending, error, onTakeBack, className, askedClassName }: TakeBackProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <span className={`${className ?? ''} no-print`}>
        <Button size="compact-xs" variant="subtle" onClick={() => setAsked(true)}>
          {words.takeBack}
        </Button>
      </span>
    );
  }
  return (
    <span className={`${askedClassName ?? ''} no-print`}>
      {words.why}
      <Button size="compact-xs" color="red" variant="light" loading={isPending} onClick={onTakeBack}>
        {words.takeBack}
      </Button>
      <Button size="compact-xs" variant="subtle" ref={focus} onClick={() => setAsked(false)}>
        {words.keep}
      </Button>
      {error && <Failed error={error} />}
    </span>
  );
}

/** The button that was pressed is gone. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
