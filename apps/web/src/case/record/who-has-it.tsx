import { Popover, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSinceFormat } from '../../components/time.js';
import { useLiveState } from '../../lib/live.js';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { countHolders, type Holder, type HolderState, MOST_SLOTS } from './holder.js';
import { HOLDER_TEXTS } from './holder.texts.js';
import classes from './who-has-it.module.css';

type Shown = HolderState | 'unknown';

const DIAMOND = <path d="M5 .9 9.1 5 5 9.1.9 5z" fill="none" stroke="currentColor" strokeWidth="1.4" />;
const CROSS = <path d="M2 2l6 6M8 2l-6 6" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />;

/** The one mapping of states to shapes. All are drawn in the colour of the text, so forced colours keep them. */
const SHAPES: Readonly<Record<Shown, ReactNode>> = {
  owner: <rect x="1" y="1" width="8" height="8" rx="1.6" fill="currentColor" />,
  read: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  arrived: (
    <>
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M5 1.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
    </>
  ),
  'on-its-way': (
    <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.45" />
  ),
  kept: DIAMOND,
  waiting: DIAMOND,
  'not-released': <path d="M2.2 5h5.6" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />,
  refused: CROSS,
  'taken-back': CROSS,
  unknown: (
    <path
      d="M3 3.2C3 1.9 4 1.2 5.1 1.2c1.2 0 2 .8 2 1.8C7.1 4.6 5 4.5 5 6.2M5 8.6v.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
    />
  ),
};

function Glyph({ state }: { readonly state: Shown }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

/** Says of a holder what is known of it now: of another country nothing while the own gateway says nothing. */
function useKnown(): (holder: Holder) => { readonly state: Shown; readonly at: string | null } {
  // Read and not listened to: a list has hundreds of marks, and nobody changes their gateway.
  const own = useQueryClient().getQueryData(sessionQuery.queryKey)?.member.member;
  const isLost = useLiveState() === 'lost';
  return (holder) => (isLost && holder.member !== own ? { state: 'unknown', at: null } : holder);
}

/** In words: `HU: read 09:39`. */
function useHolderWords(): (holder: Holder) => string {
  const t = useTexts(HOLDER_TEXTS);
  const known = useKnown();
  const format = useSinceFormat();
  return (holder) => {
    const { state, at } = known(holder);
    return `${memberCode(holder.member)}: ${t(state)}${at === null ? '' : ` ${format(at)}`}`;
  };
}

/** Who has something, on paper: `HU read, RO arrived`. */
export function useHolderSentence(): (holders: readonly Holder[]) => string {
  const t = useTexts(HOLDER_TEXTS);
  const known = useKnown();
  return (holders) => holders.map((holder) => `${memberCode(holder.member)} ${t(known(holder).state)}`).join(', ');
}

/** The mark of one member, for the column that is headed by its letters; it says in words what it shows, its own where it foresees something. */
export function WhoHasItSlot({ holder, words: said }: { readonly holder: Holder; readonly words?: string }) {
  const { state } = useKnown()(holder);
  const known = useHolderWords()(holder);
  const words = said ?? known;
  return (
    <span className={classes['slot']} data-delivery={state} data-member={holder.member} title={words}>
      <Glyph state={state} />
      <span className="for-listeners">{words}</span>
    </span>
  );
}

/** All members in one line with their letters, for cards, notices and comments; many are counted and listed when asked for. */
export function WhoHasIt({ holders }: { readonly holders: readonly Holder[] }) {
  const t = useTexts(HOLDER_TEXTS);
  const known = useKnown();
  if (holders.length <= MOST_SLOTS) return <Letters holders={holders} />;
  const { have, coming } = countHolders(holders);
  const isUnknown = holders.some((holder) => known(holder).state === 'unknown');
  const counted = [t('haveIt', { count: have }), ...(coming > 0 ? [t('onTheWay', { count: coming })] : [])].join(', ');
  return (
    <Popover position="bottom-end" withRoles trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes['counted']} {...(isUnknown ? { 'data-delivery': 'unknown' } : {})}>
          {isUnknown ? t('unknown') : counted}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('whoHasIt')}>
        <div className={classes['list']}>
          {holders.map((holder) => (
            <HolderWord key={holder.member} holder={holder} withMember />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Letters({ holders }: { readonly holders: readonly Holder[] }) {
  const known = useKnown();
  const words = useHolderWords();
  return (
    <span className={classes['line']}>
      {holders.map((holder) => {
        const { state } = known(holder);
        const text = words(holder);
        return (
          <span key={holder.member} className={classes['letters']} data-delivery={state} title={text}>
            <Glyph state={state} />
            <span aria-hidden="true">{memberCode(holder.member)}</span>
            <span className="for-listeners">{text}</span>
          </span>
        );
      })}
    </span>
  );
}

interface HolderWordProps {
  readonly holder: Holder;
  readonly withMember?: boolean;
  /** What stands behind the word: the code of a refusal. */
  readonly more?: string | null;
}

/** A mark with its word and its time. */
export function HolderWord({ holder, withMember = false, more = null }: HolderWordProps) {
  const t = useTexts(HOLDER_TEXTS);
  const format = useSinceFormat();
  const { state, at } = useKnown()(holder);
  return (
    <span className={classes['word']} data-delivery={state}>
      <Glyph state={state} />
      {withMember && <span>{memberCode(holder.member)}</span>}
      <span>
        {t(state)}
        {more !== null && state !== 'unknown' && ` (${more})`}
      </span>
      {at !== null && <span className={classes['at']}>{format(at)}</span>}
    </span>
  );
}

/** Where anything of another country is, while the own gateway says nothing. */
export function UnknownWord() {
  const t = useTexts(HOLDER_TEXTS);
  return (
    <span className={classes['word']} data-delivery="unknown">
      <Glyph state="unknown" />
      <span>{t('unknown')}</span>
    </span>
  );
}
