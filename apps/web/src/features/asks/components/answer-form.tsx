import { Button, Group, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { WayOut } from '../../../case/audience/effects.js';
import { useSending } from '../../../case/audience/use-sending.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import type { Ask } from '../../../case/record/asks.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { ProblemError } from '../../../lib/http.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type AskedRecord, liveValues, namedValues, valueKey } from '../api/asked-record.js';
import { useAnswerAsk } from '../api/asks.js';
import { takeBack, type WordsOnly, WORDS_ONLY, useReopening } from '../answer-back.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { AskedValues } from './asked-values.js';
import { ChangeWaits } from './change-waits.js';

/** Values, or what can be said without. */
type Way = WordsOnly | 'released';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';

interface AnswerFormProps {
  readonly spaceId: string;
  readonly ask: Ask;
  /** Of the own country; null where nothing can be released. */
  readonly record: AskedRecord | null;
}

/**
 * Answers a request: values to choose, words, what that does, and one send. What is chosen leaves with the answer, under one approval.
 * Nothing is chosen beforehand: to release is a decision about each value. While a change of the record has not left none can be given,
 * and everything else can be said.
 */
export function AnswerForm({ spaceId, ask, record }: AnswerFormProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  const { askId, asker } = ask;
  const [back] = useState(() => takeBack(askId));
  const [ticked, setTicked] = useState<readonly string[]>(back?.chosen ?? []);
  const isChanging = record?.statements.some(({ pending }) => pending) ?? false;
  const lacks = record ? liveValues(record).filter(({ release }) => !release.includes(asker)) : [];
  const values = isChanging ? [] : lacks;
  // What left the list meanwhile has no box, and is not given.
  const chosen = ticked.filter((key) => values.some((one) => valueKey(one) === key));
  const [words, setWords] = useState(back?.words ?? '');
  const [preferred, prefer] = useState<Way | null>(back?.wordsOnly ?? null);
  const isReleasing = chosen.length > 0;
  const hasWords = words.trim() !== '';
  // Values come first where there are some; who writes and ticks nothing answers in words.
  const natural = values.length > 0 && !hasWords ? 'released' : 'answered';
  const wished = preferred === 'released' && values.length === 0 ? null : preferred;
  const way = isReleasing ? 'released' : (wished ?? natural);
  const wordsOnly = way === 'released' ? 'answered' : way;
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const reopen = useReopening(spaceId, askId);
  const answer = useAnswerAsk((sent, { spaceId: inSpace, isForApproval }) => {
    const restore = (): void => reopen({ chosen, words, wordsOnly });
    showSent({ spaceId: inSpace, messages: [sent], seconds: hold, isForApproval, restore });
  });
  const said = isReleasing ? ({ answer: 'released', release: namedValues(chosen) } as const) : { answer: wordsOnly };
  const isSaid = isReleasing || (hasWords && way !== 'released');
  /** What may not leave is chosen no more; what is refused for another reason has no way out here. */
  const keepHome: WayOut = (kept) => {
    const refused = new Set(kept.map(({ property }) => property));
    const stay = values.filter(({ property }) => refused.has(property)).map(valueKey);
    const left = chosen.filter((key) => !stay.includes(key));
    return left.length === chosen.length ? null : () => setTicked(left);
  };
  const { bar, canSend, label, isForApproval, isRefused, error, token, isShownAnew } = useSending({
    spaceId,
    wishes: isSaid
      ? [{ type: record?.type ?? null, body: { answer: { askId, answer: { ...said, reason: ANY_WORDS } } } }]
      : [],
    wayOut: keepHome,
    text: hasWords ? undefined : t('noWords'),
    isSending: answer.isPending,
  });
  const isReady = canSend && token !== null && isSaid && !answer.isPending;
  const send = (): void => {
    if (!isReady) return;
    const reason = hasWords ? words.trim() : t('given', { count: chosen.length });
    const onError = (error: Error): unknown => isShownAnew(error) && answer.reset();
    answer.mutate({ spaceId, askId, ...said, reason, hold, token, isForApproval }, { onError });
  };
  useShortcuts([['send', send]]);
  const keys = useAriaKeys('send');
  const turn = (key: string): void => {
    prefer(null);
    setTicked(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  const choose = (value: string): void => {
    prefer(waysOf(values).find((one) => one === value) ?? null);
    if (value !== 'released') setTicked([]);
  };
  const member = nameOf(asker);
  const isHeldBack = isChanging || (error instanceof ProblemError && error.problem.code === 'RECORD_ON_ITS_WAY');
  return (
    <section className={classes['answer']} aria-label={t('answer')} data-answer>
      {record !== null && values.length > 0 && (
        <AskedValues
          record={record}
          values={values}
          title={t('choose', { member: memberCode(asker) })}
          choice={{ chosen, onTurn: turn }}
        />
      )}
      <div className={classes['foot']}>
        {record !== null && lacks.length === 0 && <p>{t('hasAll', { member })}</p>}
        {record !== null && isHeldBack && <ChangeWaits spaceId={spaceId} record={record} />}
        <Radio.Group label={t('how')} value={way} onChange={choose}>
          <Group gap="md" mt="xs">
            {waysOf(values).map((value) => (
              <Radio key={value} value={value} label={t(value)} />
            ))}
          </Group>
        </Radio.Group>
        {way === 'released' && !isReleasing && <p className={classes['meta']}>{t('tickFirst', { member })}</p>}
        <Textarea
          label={t('words')}
          description={t(values.length > 0 ? 'wordsMay' : 'wordsHelp', { member })}
          maxLength={500}
          autosize
          minRows={2}
          w="100%"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {bar}
        {answer.error && <Failed error={answer.error} />}
      </div>
      {!isRefused && (
        <div className={classes['sendBar']} data-clear>
          <Button
            variant="filled"
            disabled={!isReady}
            loading={answer.isPending}
            aria-keyshortcuts={keys}
            rightSection={<Kbd of="send" />}
            onClick={send}
          >
            {label}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Values first, where there are some. */
function waysOf(values: readonly unknown[]): readonly Way[] {
  return values.length > 0 ? ['released', ...WORDS_ONLY] : WORDS_ONLY;
}
