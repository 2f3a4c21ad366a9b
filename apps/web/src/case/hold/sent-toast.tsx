import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Kbd, useAriaKeys } from '../../components/kbd.js';
import { HoldRing } from '../../components/toast/hold-ring.js';
import classes from '../../components/toast/toast.module.css';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { networkQuery } from '../member/network.js';
import { memberCode } from '../member/member.js';
import type { Arrival } from './arrival.js';
import { HOLD_TEXTS } from './hold.texts.js';
import { holdIdsOf, type SentAct } from './held.js';
import { useArrival } from './use-arrival.js';
import { type HoldPhase, readAnew, useHold } from './use-hold.js';

/** What is read in passing stays so long behind its last word. */
const READ_MS = 8000;
/** Who is away confirms later: the record says so then. */
const FOLLOWED_MS = 60_000;

interface SentToastProps {
  readonly act: SentAct;
  /** When the gateway said that it is held, by the clock of the page. */
  readonly began: number;
  readonly onClose: () => void;
}

/** What was sent, from the seconds in which it can be taken back until the countries have it. */
export function SentToast({ act, began, onClose }: SentToastProps) {
  const hold = useHold(act, began);
  const arrival = useArrival(act, hold.phase === 'over');
  const queries = useQueryClient();
  const isEnd = isOver(hold.phase, arrival);
  const became = becameOf(arrival);
  // What was held is followed until it is known to have left, as it may yet come back.
  const isOpen = hold.phase === 'held' || (hold.phase === 'over' && became === null && holdIdsOf(act).length > 0);
  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setTimeout(onClose, isEnd ? READ_MS : FOLLOWED_MS);
    return () => clearTimeout(timer);
  }, [isOpen, isEnd, onClose]);
  const settle = useEffectEvent((end: 'left' | 'back' | 'back-partly') => {
    if (end === 'left') act.onLeft?.();
    else hold.cameBack(end === 'back');
  });
  useEffect(() => {
    if (became !== null) settle(became);
  }, [became]);
  useEffect(() => {
    if (hold.phase === 'held') return;
    void readAnew(queries);
  }, [hold.phase, became, queries]);
  return hold.phase === 'held' ? (
    <Held act={act} hold={hold} />
  ) : (
    <div className={classes['line']}>
      <Outcome phase={hold.phase} arrival={arrival} isHere={act.restore !== undefined} />
      {hold.phase === 'over' && act.link}
    </div>
  );
}

interface HeldProps {
  readonly act: SentAct;
  readonly hold: ReturnType<typeof useHold>;
}

function Held({ act: { seconds, isForApproval = false }, hold }: HeldProps) {
  const t = useTexts(HOLD_TEXTS);
  const keys = useAriaKeys('undo');
  useShortcuts([['undo', hold.undo]]);
  return (
    <div className={classes['line']}>
      <HoldRing share={hold.leftMs / (seconds * 1000)} />
      <span className={classes['words']} aria-hidden>
        {hold.isRefused
          ? t('stillHeld')
          : t(isForApproval ? 'approvalIn' : 'sendsIn', { seconds: Math.ceil(hold.leftMs / 1000) })}
      </span>
      <VisuallyHidden>{t('mayUndo', { seconds })}</VisuallyHidden>
      <Button size="xs" variant="default" onClick={hold.undo} aria-keyshortcuts={keys} rightSection={<Kbd of="undo" />}>
        {t('undo')}
      </Button>
      <Button size="xs" variant="subtle" onClick={hold.sendNow}>
        {t('sendNow')}
      </Button>
    </div>
  );
}

interface OutcomeProps {
  readonly phase: HoldPhase;
  readonly arrival: Arrival | null;
  /** It was written in this tab. */
  readonly isHere: boolean;
}

function Outcome({ phase, arrival, isHere }: OutcomeProps) {
  const t = useTexts(HOLD_TEXTS);
  const { data: network } = useQuery({ ...networkQuery, enabled: false });
  if (phase === 'undone') return t('undone');
  if (phase === 'partly') return t('partly');
  if (phase === 'not-sent') return t(isHere ? 'notSent' : 'notSentElsewhere');
  if (arrival?.kind === 'sent') return <Sent arrival={arrival} />;
  if (arrival?.kind === 'waits' || arrival?.kind === 'refused') return t(arrival.kind);
  if (arrival?.kind === 'waits-partly') return t('waitsPartly');
  return arrival?.kind === 'kept' && network && network.broker.state !== 'reachable' ? t('kept') : t('leaving');
}

function Sent({ arrival }: { readonly arrival: Extract<Arrival, { kind: 'sent' }> }) {
  const t = useTexts(HOLD_TEXTS);
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const said = arrival.countries.map(({ member, ms }) =>
    ms === null
      ? t('onItsWay', { code: memberCode(member) })
      : t('country', { code: memberCode(member), seconds: number.format(ms / 1000) }),
  );
  return [t('sent'), ...(said.length === 0 ? [] : [said.join(' · ')])].join(' ');
}

/** Null while it is not known. */
function becameOf(arrival: Arrival | null): 'left' | 'back' | 'back-partly' | null {
  if (arrival === null || arrival.kind === 'held') return null;
  return arrival.kind === 'back' || arrival.kind === 'back-partly' ? arrival.kind : 'left';
}

function isOver(phase: HoldPhase, arrival: Arrival | null): boolean {
  if (phase !== 'over') return phase !== 'held';
  if (arrival === null || arrival.kind === 'held' || arrival.kind === 'kept') return false;
  return arrival.kind !== 'sent' || arrival.isOver;
}
