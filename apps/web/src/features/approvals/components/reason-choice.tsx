import { TextInput, UnstyledButton } from '@mantine/core';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { REFUSAL_CHARACTERS, REASONS, type Reason, speaksFor } from '../reasons.js';

/** What the buttons ask for. */
export interface ReasonHandle {
  /** The reason in words; null where none is given that is enough, which the screen then says. */
  readonly take: (decision: 'approve' | 'refuse') => string | null;
}

interface ReasonChoiceProps {
  readonly ref: Ref<ReasonHandle>;
  readonly place?: 'page' | 'above';
}

/** Stock reasons by their digits, and words. */
export function ReasonChoice({ ref, place = 'page' }: ReasonChoiceProps) {
  const t = useTexts(DECIDE_TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Reason | null>(null);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const choose = (reason: Reason): void => {
    setChosen(reason);
    setMissing(false);
  };
  useShortcuts(
    REASONS.map((reason) => [`reason-${reason}`, () => choose(reason)] as const),
    place,
  );
  useImperativeHandle(ref, () => ({
    take: (decision) => {
      const said = words.trim();
      const least = decision === 'refuse' ? REFUSAL_CHARACTERS : 1;
      const isEnough = chosen === null ? said.length >= least : speaksFor(chosen, decision);
      setMissing(!isEnough);
      if (!isEnough) input.current?.focus();
      return isEnough
        ? [...(chosen === null ? [] : [t(`reason${chosen}`)]), ...(said === '' ? [] : [said])].join('. ')
        : null;
    },
  }));
  return (
    <div className={classes['reasons']}>
      <div className={classes['stock']} role="group" aria-label={t('reason')}>
        {REASONS.map((reason) => (
          <StockReason key={reason} reason={reason} isOn={chosen === reason} onChoose={() => choose(reason)} />
        ))}
      </div>
      <TextInput
        ref={input}
        aria-label={t('words')}
        placeholder={t('words')}
        maxLength={400}
        value={words}
        error={isMissing ? t('missing') : null}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
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
