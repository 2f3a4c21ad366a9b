import { Button } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import type { Effect, Wish } from './audience.query.js';
import classes from './audience.module.css';
import { AUDIENCE_TEXTS } from './audience.texts.js';
import { keptHomeOf, type WayOut } from './effects.js';
import { useEffectWords } from './use-effect-words.js';

interface KeepHomeProps {
  readonly refused: readonly Effect[];
  readonly wishes: readonly Wish[];
  readonly wayOut: WayOut;
}

/** The button goes; what it did is read in its place. */
function press({ currentTarget }: MouseEvent<HTMLElement>, run: () => void): void {
  currentTarget.closest('section')?.focus();
  run();
}

/** One press for each refusal; of several each says what it keeps from whom. */
export function KeepHome({ refused, wishes, wayOut }: KeepHomeProps) {
  const t = useTexts(AUDIENCE_TEXTS);
  const words = useEffectWords();
  const ways = refused.flatMap((effect) => {
    const kept = keptHomeOf(effect, wishes);
    const run = kept.length === 0 ? null : wayOut(kept);
    return run === null
      ? []
      : [{ run, about: `${effect.members.map(memberCode).join(' ')} ${words.what(effect, wishes)}` }];
  });
  return (
    <div className={classes['wayOut']}>
      {ways.map(({ run, about }) => (
        <Button key={about} variant="filled" size="xs" title={about} onClick={(event) => press(event, run)}>
          {ways.length === 1 ? t('keepHome') : `${t('keepHome')}: ${about}`}
        </Button>
      ))}
    </div>
  );
}
