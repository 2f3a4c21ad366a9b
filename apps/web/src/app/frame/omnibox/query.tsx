import { useMergedRef } from '@mantine/hooks';
import type { KeyboardEvent, Ref } from 'react';
import { SHELL_TEXTS } from '../../../app-shell/shell.texts.js';
import { focusNow } from '../../../lib/focus-now.js';
import { useTexts } from '../../../lib/texts.js';
import classes from './omnibox-dialog.module.css';

/** What the list is given by the box around it. */
interface OfBox {
  readonly ref?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Keys that move among what is found; the others move in what is typed. */
const VERTICAL: readonly string[] = ['ArrowUp', 'ArrowDown'];

interface QueryProps extends OfBox {
  readonly words: string;
  /** Id of the option that Enter takes. */
  readonly active: string | undefined;
  /** Space looks at it. */
  readonly canPeek: boolean;
  /** Arrows went to an option. */
  readonly onMove: (option: Element | null) => void;
  readonly onType: (words: string) => void;
  readonly onEnter: () => void;
}

/** The field in which somebody types; arrows move among what is found, Space then looks at it, and Enter means what is found of these words, also where that is still on its way. */
export function Query({ words, active, canPeek, onMove, onType, onEnter, onKeyDown, ref, ...ofBox }: QueryProps) {
  const t = useTexts(SHELL_TEXTS);
  const input = useMergedRef(ref, focusNow);
  return (
    <input
      {...ofBox}
      ref={input}
      className={classes['input']}
      aria-label={t('findOrDo')}
      aria-activedescendant={active}
      placeholder={t('findOrDo')}
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      value={words}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          onEnter();
          return;
        }
        if (event.key === ' ' && canPeek) {
          event.preventDefault();
          selectedIn(event.currentTarget)?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
          return;
        }
        onKeyDown?.(event);
        if (VERTICAL.includes(event.key)) onMove(selectedIn(event.currentTarget));
      }}
    />
  );
}

function selectedIn(input: HTMLInputElement): Element | null {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return list?.querySelector('[data-combobox-selected]') ?? null;
}

/** Whether there is something to look at without going there. */
export function canPeekAt(option: Element | null): boolean {
  return option?.hasAttribute('data-peeks') === true;
}
