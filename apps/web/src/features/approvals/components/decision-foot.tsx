import { Button } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Sheet } from '../../../components/sheet.js';
import { Failed } from '../../../components/states.js';
import { useNarrow } from '../../../components/use-narrow.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { type Decision, useDecide } from '../api/settle-request.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { useRequestWords } from '../use-request-words.js';
import { useSettled } from '../use-settled.js';
import { AlikeDialog, type AlikeProps } from './alike-dialog.js';
import { GiveStanding } from './give-standing.js';
import { ReasonChoice, useReason } from './reason-choice.js';

export interface DecisionFootProps extends AlikeProps {
  readonly request: Request;
  readonly next: Request | null;
  /** Names what is shown of what it does; null before: nothing decides it. */
  readonly foreseen: string | null;
}

/** Lets a message go or refuses it, by button or key. Whoever decides has it before them, and says why. */
export function DecisionFoot({ request, alike, next, foreseen, onDecided, onHold }: DecisionFootProps) {
  const t = useTexts(DECIDE_TEXTS);
  const standing = useTexts(STANDING_TEXTS);
  const words = useRequestWords();
  const reason = useReason();
  // Not before what it does is shown, however long that takes, and anew where that changes under a hand.
  const isSettled = useSettled(foreseen);
  const isForeseen = foreseen !== null;
  const isSent = useRef(false);
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useFocusOf(opener);
  const decide = useDecide(request.messageId);
  const take = (decision: Decision['decision']) => (): void => {
    if (!isSettled() || isSent.current) return;
    const said = reason.take(decision);
    // By its key it may be pressed where the reasons are not in sight.
    if (said === null) return setOpen(isNarrow);
    // Two presses may come before the page is drawn anew.
    isSent.current = true;
    // The list may hear of it before the answer comes: until then nobody else has settled it.
    onHold(true);
    const onError = (): void => {
      isSent.current = false;
      onHold(false);
      // Where what went wrong is said.
      setOpen(isNarrow);
    };
    decide.mutate({ decision, reason: said }, { onSuccess: () => onDecided([request.messageId]), onError });
  };
  useShortcuts(
    [
      ['approve', take('approve')],
      ['refuse', take('refuse')],
    ],
    isOpen ? 'above' : 'page',
  );
  const { spaceId, type, recipients, handling, grounds } = request;
  const isOn = (decision: Decision['decision']): boolean => decide.isPending && decide.variables.decision === decision;
  const reasons = (
    <>
      <ReasonChoice reason={reason} place={isOpen ? 'above' : 'page'} />
      {decide.error && <Failed error={decide.error} />}
    </>
  );
  const approve = (
    <Button
      variant="filled"
      disabled={!isForeseen}
      loading={isOn('approve')}
      aria-keyshortcuts={useAriaKeys('approve')}
      rightSection={<Kbd of="approve" />}
      onClick={take('approve')}
    >
      {t(next === null ? 'approve' : 'approveNext')}
    </Button>
  );
  const refuse = (
    <Button
      variant="default"
      className={classes['refuse'] ?? ''}
      disabled={!isForeseen}
      loading={isOn('refuse')}
      aria-keyshortcuts={useAriaKeys('refuse')}
      rightSection={<Kbd of="refuse" />}
      onClick={take('refuse')}
    >
      {t('refuse')}
    </Button>
  );
  const forMany = grounds.includes('no-standing-approval') && (
    <GiveStanding
      label={standing('giveLike')}
      isOff={!isForeseen}
      like={{ spaceId, types: [type], recipients: [...recipients], highestHandling: handling }}
    />
  );
  const forAlike = <AlikeDialog alike={alike} isOff={!isForeseen} onDecided={onDecided} onHold={onHold} />;
  if (isNarrow) {
    return (
      <>
        <div className={classes['others']}>
          {forMany}
          {forAlike}
        </div>
        <div className={classes['decide']} data-actions data-clear>
          {/* By its key it is chosen where the reasons are not in sight. */}
          <p role="status">{!isOpen && reason.said !== '' && t('because', { reason: reason.said })}</p>
          <Button
            ref={opener}
            variant="filled"
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(true)}
          >
            {t('decide')}
          </Button>
        </div>
        <Sheet opened={isOpen} onClose={() => setOpen(false)} title={t('reason')} keepMounted>
          {reasons}
          <div className={classes['acts']} data-clear>
            {approve}
            {refuse}
          </div>
        </Sheet>
      </>
    );
  }
  return (
    <div className={classes['foot']} data-clear>
      <h2>{t('reason')}</h2>
      {reasons}
      <div className={classes['acts']}>
        {approve}
        {forMany}
        {refuse}
        {forAlike}
        {next !== null && (
          <span className={classes['next']}>
            <bdi>{t('next', { title: words.title(next) })}</bdi> <Kbd of="next" />
          </span>
        )}
      </div>
    </div>
  );
}

/** The next one opened in the place of the one whose sheet had the focus. */
function useFocusOf(opener: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) opener.current?.focus({ preventScroll: true });
  }, [opener]);
}
