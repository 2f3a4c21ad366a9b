import { Button, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WayOut } from '../../../case/audience/effects.js';
import { useSending } from '../../../case/audience/use-sending.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { useMemberName } from '../../../case/member/member.js';
import { DateField } from '../../../components/date-field.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useNarrow } from '../../../components/use-narrow.js';
import { ProblemError } from '../../../lib/http.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { namedValues, valueKey } from '../api/asked-record.js';
import { type Offer } from '../../../case/record/requests.js';
import { type Available, type MoveSaid, useMove } from '../api/commitments.js';
import { dayOf, endOfDay, isDayAhead } from '../day-ahead.js';
import { WRITTEN, type WrittenMove } from '../offer-back.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { MOVE_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';
import { useCode } from '../use-offer-words.js';
import { ReleaseChoice, useReleasable } from './release-choice.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';

/** What stands first where several things can be said: an answer, else more time. */
const FIRST = ['done', 'extend'];

/** The code of an answer that gives values. */
const RELEASED = 'released';

interface MoveFormProps {
  readonly spaceId: string;
  readonly offer: Offer;
}

/** What can be said to a request now, as the gateway names it: at once what needs no words, else by a form with what it does. */
export function MoveForm({ spaceId, offer }: MoveFormProps) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const name = useTexts(MOVE_TEXTS);
  const isNarrow = useNarrow();
  const send = useSendMove(spaceId, offer);
  const said = offer.may.filter(needsForm);
  const bare = offer.may.filter((one) => !needsForm(one));
  const [back] = useState(() => WRITTEN.moves.take(offer.commitmentId));
  const [chosen, choose] = useState<string>(back?.move ?? '');
  const fallback = said.find(({ move }) => FIRST.includes(move)) ?? said[0];
  const shown = said.find(({ move }) => move === chosen) ?? fallback;
  return (
    <section
      className={classes['answer']}
      aria-label={t(offer.direction === 'received' ? 'answer' : 'what')}
      data-moves
    >
      <div className={classes['foot']}>
        {bare.length > 0 && (
          <div className={classes['bare']} data-clear>
            {bare.map(({ move }) => (
              <Button
                key={move}
                variant="default"
                loading={send.isPending}
                data-say={move}
                onClick={() => send.bare(move)}
              >
                {name(sayable(move))}
              </Button>
            ))}
          </div>
        )}
        {said.length > 1 && (
          <SegmentedControl
            aria-label={t('what')}
            // Side by side they are wider than a narrow screen.
            orientation={isNarrow ? 'vertical' : 'horizontal'}
            fullWidth={isNarrow}
            value={shown?.move ?? ''}
            data={said.map(({ move }) => ({ value: move, label: name(sayable(move)) }))}
            onChange={choose}
          />
        )}
      </div>
      {shown && <MoveFields key={shown.move} {...{ spaceId, offer, send, rule: shown }} back={back} />}
    </section>
  );
}

interface MoveFieldsProps extends MoveFormProps {
  readonly rule: Available;
  readonly send: ReturnType<typeof useSendMove>;
  readonly back: WrittenMove | null;
}

function MoveFields({ spaceId, offer, rule, send, back }: MoveFieldsProps) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const say = useCode();
  const nameOf = useMemberName();
  const { move } = rule;
  const releasable = useReleasable(spaceId, offer);
  const codes = rule.codes.filter(({ code: one }) => one !== RELEASED || releasable.isOpen);
  const mine = back?.move === move ? back : null;
  const [preferred, prefer] = useState<string | null>(mine?.code ?? null);
  const [ticked, setTicked] = useState<readonly string[]>(mine?.chosen ?? []);
  // What left the list meanwhile has no box, and is not given.
  const chosen = ticked.filter((key) => releasable.values.some((one) => valueKey(one) === key));
  const [text, setText] = useState(mine?.text ?? '');
  const hasWords = text.trim() !== '';
  const code = codeOf(codes, { preferred, isReleasing: chosen.length > 0, hasWords });
  const isReleasing = move === 'done' && code === RELEASED;
  const turn = (key: string): void => {
    prefer(null);
    setTicked(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  const choose = (value: string | null): void => {
    prefer(value);
    if (value !== RELEASED) setTicked([]);
  };
  const [day, setDay] = useState(mine?.day ?? '');
  const needsText = rule.text === 'must' || codes.some((one) => one.code === code && one.needsText === true);
  const isChosen = !isReleasing || releasable.record === null || chosen.length > 0;
  const isWhole = isChosen && (!rule.until || isDayAhead(day)) && (!rule.code || code !== null);
  const body = {
    move: sayable(move),
    ...(rule.code && code !== null ? { code } : {}),
    ...(rule.until && isWhole ? { until: endOfDay(day) } : {}),
    ...(chosen.length > 0 ? { release: namedValues(chosen) } : {}),
  };
  // Without words it needs no approval, so it is another act.
  const words = needsText || hasWords ? { text: ANY_WORDS } : {};
  /** What may not leave is chosen no more; what is refused for another reason has no way out here. */
  const keepHome: WayOut = (kept) => {
    const refused = new Set(kept.map(({ property }) => property));
    const stay = releasable.values.filter(({ property }) => refused.has(property)).map(valueKey);
    const left = chosen.filter((key) => !stay.includes(key));
    return left.length === chosen.length ? null : () => setTicked(left);
  };
  const { bar, canSend, label, isForApproval, isRefused, error, token, isShownAnew } = useSending({
    spaceId,
    wishes: isWhole
      ? [
          {
            type: chosen.length > 0 ? (releasable.record?.type ?? null) : null,
            body: { move: { commitmentId: offer.commitmentId, move: { ...body, ...words } } },
          },
        ]
      : [],
    most: 3,
    wayOut: keepHome,
    text: isReleasing && !hasWords ? t('noWords') : undefined,
    isSending: send.isPending,
  });
  const isHeldBack = error instanceof ProblemError && error.problem.code === 'RECORD_ON_ITS_WAY';
  const isReady = isWhole && canSend && token !== null && (!needsText || hasWords) && !send.isPending;
  const onSend = (): void => {
    if (!isReady) return;
    const said = hasWords ? { text: text.trim() } : {};
    send.said({ move: { ...body, ...said, token }, isForApproval }, isShownAnew);
  };
  useShortcuts([['send', onSend]]);
  const keys = useAriaKeys('send');
  const other = nameOf(offer.direction === 'received' ? offer.creditor : offer.debtor);
  return (
    <>
      <div className={classes['foot']}>
        {move === 'done' && (
          <ReleaseChoice {...{ spaceId, offer, releasable, isReleasing, isHeldBack, chosen }} onTurn={turn} />
        )}
        {codes.length > 0 && (
          <Select
            label={t(move === 'done' ? 'how' : 'why')}
            value={code}
            data={codes.map((one) => ({ value: one.code, label: say(one.code) }))}
            allowDeselect={false}
            w="100%"
            onChange={choose}
          />
        )}
        {rule.until && (
          <DateField
            label={t('day')}
            help={t('dayHelp')}
            value={day}
            required
            error={day === '' || isDayAhead(day) ? null : t('dayAhead')}
            onChange={setDay}
          />
        )}
        {rule.text !== 'none' && (
          <Textarea
            label={t('words')}
            description={t(needsText ? 'wordsHelp' : 'wordsMay', { member: other })}
            maxLength={4000}
            autosize
            minRows={3}
            w="100%"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        {bar}
        {send.error && <Failed error={send.error} />}
      </div>
      {!isRefused && (
        <div className={classes['sendBar']} data-clear>
          <Button
            variant="filled"
            disabled={!isReady}
            loading={send.isPending}
            aria-keyshortcuts={keys}
            rightSection={<Kbd of="send" />}
            onClick={onSend}
          >
            {label}
          </Button>
        </div>
      )}
    </>
  );
}

/** How it is said: values come first where there are some; who writes and ticks nothing answers in words. */
function codeOf(
  codes: Available['codes'],
  { preferred, isReleasing, hasWords }: { preferred: string | null; isReleasing: boolean; hasWords: boolean },
): string | null {
  if (isReleasing) return RELEASED;
  const isNamed = (name: string | null) => codes.find(({ code }) => code === name)?.code;
  const inWords = hasWords && codes[0]?.code === RELEASED ? codes.find(({ needsText }) => needsText)?.code : undefined;
  return isNamed(preferred) ?? inWords ?? codes[0]?.code ?? null;
}

/** Sends a move, which its author may take back for some seconds. */
function useSendMove(spaceId: string, offer: Offer) {
  const navigate = useNavigate();
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const { commitmentId } = offer;
  const move = useMove(spaceId, offer, (sent, { move: said, isForApproval }) => {
    const { move: name, code = null, text = '', until, release = [] } = said;
    const restore = (): void => {
      const day = until === undefined ? '' : dayOf(until);
      WRITTEN.moves.keep(commitmentId, { move: name, code, text, day, chosen: release.map(valueKey) });
      void navigate({ to: '/cases/$spaceId/requests/$askId', params: { spaceId, askId: commitmentId } });
    };
    showSent({ spaceId, messages: [sent], seconds: hold, isForApproval, restore });
  });
  return {
    isPending: move.isPending,
    error: move.error,
    bare: (name: string): void => move.mutate({ move: { move: sayable(name), hold }, isForApproval: false }),
    said: ({ move: body, ...said }: MoveSaid, isShownAnew: (error: unknown) => boolean): void =>
      move.mutate({ ...said, move: { ...body, hold } }, { onError: (error) => isShownAnew(error) && move.reset() }),
  };
}

function needsForm({ code, text, until }: Available): boolean {
  return code || text !== 'none' || until;
}

function sayable(move: string): keyof typeof MOVE_TEXTS {
  if (isSayable(move)) return move;
  throw new Error(`${move} is nothing that people say`);
}

function isSayable(move: string): move is keyof typeof MOVE_TEXTS {
  return Object.hasOwn(MOVE_TEXTS, move);
}
