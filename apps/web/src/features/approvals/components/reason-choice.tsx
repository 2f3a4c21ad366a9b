import { TextInput, UnstyledButton } from '@mantine/core';
import { type RefObject, useId, useRef, useState } from 'react';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { LEAST_CHARACTERS, REASONS, type Reason, speaksFor } from '../reasons.js';

/** A reason as it is being given. */
export interface GivenReason {
  readonly chosen: Reason | null;
  readonly words: string;
  /** What is missing, where somebody decided without one. */
  readonly gap: 'missing' | 'tooShort' | null;
  /** In one sentence, as it is kept; empty where none is given. */
  readonly said: string;
  readonly stock: RefObject<HTMLDivElement | null>;
  readonly choose: (reason: Reason) => void;
  readonly write: (words: string) => void;
  /** The reason in words; null where none is given that is enough, which the screen then says. */
  readonly take: (decision: 'approve' | 'refuse') => string | null;
}

/** Holds what is given as a reason until it is taken. */
export function useReason(): GivenReason {
  const t = useTexts(DECIDE_TEXTS);
  const stock = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Reason | null>(null);
  const [words, setWords] = useState('');
  const [gap, setGap] = useState<GivenReason['gap']>(null);
  const own = words.trim();
  const said = [...(chosen === null ? [] : [t(`reason${chosen}`)]), ...(own === '' ? [] : [own])].join('. ');
  return {
    chosen,
    words,
    gap,
    said,
    stock,
    choose: (reason) => {
      setChosen(reason);
      setGap(null);
    },
    write: setWords,
    take: (decision) => {
      const isEnough = chosen === null ? own.length >= LEAST_CHARACTERS[decision] : speaksFor(chosen, decision);
      setGap(isEnough ? null : chosen === null && own !== '' ? 'tooShort' : 'missing');
      // In the field for own words the digit that is asked for would be typed.
      if (!isEnough) stock.current?.focus();
      return isEnough ? said : null;
    },
  };
}

interface ReasonChoiceProps {
  readonly reason: GivenReason;
  readonly place?: 'page' | 'above';
}

/** Stock reasons by their digits, and words. */
export function ReasonChoice({ reason, place = 'page' }: ReasonChoiceProps) {
  const t = useTexts(DECIDE_TEXTS);
  const { chosen, words, gap, stock, choose, write } = reason;
  const id = useId();
  useShortcuts(
    REASONS.map((one) => [`reason-${one}`, () => choose(one)] as const),
    place,
  );
  return (
    <div className={classes['reasons']}>
      <div
        ref={stock}
        tabIndex={-1}
        className={classes['stock']}
        role="group"
        aria-label={t('reason')}
        aria-describedby={gap === null ? undefined : `${id}-error`}
      >
        {REASONS.map((one) => (
          <StockReason key={one} reason={one} isOn={chosen === one} onChoose={() => choose(one)} />
        ))}
      </div>
      <TextInput
        id={id}
        aria-label={t('words')}
        placeholder={t('words')}
        maxLength={400}
        value={words}
        error={gap && t(gap)}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    </div>
  );
}

interface StockReasonProps {
  readonly reason: Reason;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

function StockReason({ reason, isOn, onChoose }: StockReasonProps) {
  const t = useTexts(DECIDE_TEXTS);
  return (
    <UnstyledButton
      className={classes['reason']}
      aria-pressed={isOn}
      aria-keyshortcuts={useAriaKeys(`reason-${reason}`)}
      onClick={onChoose}
    >
      <Kbd of={`reason-${reason}`} />
      {t(`reason${reason}`)}
    </UnstyledButton>
  );
}
