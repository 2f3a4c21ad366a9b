import { Button, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSending } from '../../../case/audience/use-sending.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { useMemberName } from '../../../case/member/member.js';
import { DateField } from '../../../components/date-field.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useNarrow } from '../../../components/use-narrow.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type Available, type MoveSaid, type Offer, useMove } from '../api/commitments.js';
import { dayOf, endOfDay, isDayAhead } from '../day-ahead.js';
import { WRITTEN, type WrittenMove } from '../offer-back.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { MOVE_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';
import { useCode } from '../use-offer-words.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';

/** What stands first where several things can be said: an answer, else more time. */
const FIRST = ['done', 'extend'];

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
        {shown && <MoveFields key={shown.move} {...{ spaceId, offer, send, rule: shown }} back={back} />}
        {send.error && <Failed error={send.error} />}
      </div>
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
  const { move, codes } = rule;
  const mine = back?.move === move ? back : null;
  const [code, setCode] = useState<string | null>(mine?.code ?? codes[0]?.code ?? null);
  const [text, setText] = useState(mine?.text ?? '');
  const [day, setDay] = useState(mine?.day ?? '');
  const needsText = rule.text === 'must' || codes.some((one) => one.code === code && one.needsText === true);
  const isWhole = (!rule.until || isDayAhead(day)) && (!rule.code || code !== null);
  const hasWords = text.trim() !== '';
  const body = {
    move: sayable(move),
    ...(rule.code && code !== null ? { code } : {}),
    ...(rule.until && isWhole ? { until: endOfDay(day) } : {}),
  };
  // Without words it needs no approval, so it is another act.
  const words = needsText || hasWords ? { text: ANY_WORDS } : {};
  const { bar, canSend, label, isForApproval, token, isShownAnew } = useSending({
    spaceId,
    wishes: isWhole
      ? [{ type: null, body: { move: { commitmentId: offer.commitmentId, move: { ...body, ...words } } } }]
      : [],
    most: 3,
    isSending: send.isPending,
  });
  const isReady = isWhole && canSend && token !== null && (!needsText || hasWords) && !send.isPending;
  const onSend = (): void => {
    if (!isReady) return;
    const said = hasWords ? { text: text.trim() } : {};
    send.said({ move: { ...body, ...said, token }, isForApproval }, isShownAnew);
  };
  useShortcuts([['send', onSend]]);
  const other = nameOf(offer.direction === 'received' ? offer.creditor : offer.debtor);
  return (
    <>
      {codes.length > 0 && (
        <Select
          label={t(move === 'done' ? 'how' : 'why')}
          value={code}
          data={codes.map((one) => ({ value: one.code, label: say(one.code) }))}
          allowDeselect={false}
          w="100%"
          onChange={setCode}
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
      <Button
        variant="filled"
        className={classes['send'] ?? ''}
        disabled={!isReady}
        loading={send.isPending}
        aria-keyshortcuts={useAriaKeys('send')}
        rightSection={<Kbd of="send" />}
        onClick={onSend}
      >
        {label}
      </Button>
    </>
  );
}

/** Sends a move, which its author may take back for some seconds. */
function useSendMove(spaceId: string, offer: Offer) {
  const navigate = useNavigate();
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const { commitmentId } = offer;
  const move = useMove(spaceId, offer, (sent, { move: said, isForApproval }) => {
    const { move: name, code = null, text = '', until } = said;
    const restore = (): void => {
      WRITTEN.moves.keep(commitmentId, { move: name, code, text, day: until === undefined ? '' : dayOf(until) });
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
