import { Button, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import audience from '../../../case/audience/audience.module.css';
import { AUDIENCE_TEXTS } from '../../../case/audience/audience.texts.js';
import type { Effect } from '../../../case/audience/audience.query.js';
import { EffectLine } from '../../../case/audience/effect-line.js';
import type { ValueRemarksProps } from '../../../case/feature/web-feature.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { ReaderChoice } from '../../../case/member/reader-choice.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { caseDefaults } from '../../../case/space/case-defaults.js';
import { spaceQuery } from '../../../case/space/space.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { pressedKey } from '../../../lib/pressed-key.js';
import { useTexts } from '../../../lib/texts.js';
import { forecastQuery, type Said, useSay } from '../api/remarks.js';
import { type Filled, NOTHING_FILLED, saidBody } from '../said-body.js';
import classes from '../remarks.module.css';
import { REMARKS_TEXTS } from '../remarks.texts.js';
import { DisputeFields } from './dispute-fields.js';

type RemarkFormProps = Omit<ValueRemarksProps, 'frame' | 'saying'> & {
  readonly saying: Said['kind'];
  /** The own country has said something of it already. */
  readonly stands: boolean;
  readonly own: string | undefined;
  readonly filled: Filled;
  readonly onFill: (filled: Filled) => void;
};

const QUIET_MS = 400;
const EVALUATIONS = ['A', 'B', 'C', 'X'].flatMap((source) =>
  [1, 2, 3, 4].map((information) => ({ source, information })),
);

/** Where a country says the same of a value, or otherwise: with what it knows it by, and who will read it. */
export function RemarkForm(props: RemarkFormProps) {
  const { name, saying, stands, statement, own, filled, onFill, onSay } = props;
  const t = useTexts(REMARKS_TEXTS);
  const form = useFirstFocused();
  const { send, waiting, isForApproval, error, isReady, isPending } = useSending(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = pressedKey(event.nativeEvent);
    if (key !== 'mod+Enter' && key !== 'Escape') return;
    event.preventDefault();
    if (key === 'Escape') onSay(null);
    else send();
  };
  if (stands) return <Stands onBack={() => onSay(null)} />;
  const title = t(saying === 'corroborate' ? 'confirmValue' : 'disputeValue', { name });
  const change = (parts: Partial<Filled>): void => onFill({ ...filled, ...parts });
  return (
    <div role="presentation" ref={form} className="no-print" onKeyDown={onKeyDown}>
      <section className={classes['form']} aria-label={title} data-saying={saying}>
        {saying === 'dispute' && <DisputeFields {...props} filled={filled} onChange={change} />}
        <Evaluation value={filled.evaluation} onChange={(evaluation) => change({ evaluation })} />
        <dl className={`${audience['lines']} ${classes['waiting']}`} aria-live="polite">
          {waiting.map((effect, i) => (
            <EffectLine key={i} effect={effect} wishes={[]} />
          ))}
        </dl>
        {error && <Failed error={error} />}
        <Foot
          readers={
            <ReaderChoice
              members={statement.holders.filter((member) => member !== own)}
              leftOut={filled.leftOut}
              always={statement.owner}
              onChange={(leftOut) => change({ leftOut })}
            />
          }
          title={title}
          isReady={isReady}
          isPending={isPending}
          isWaiting={isForApproval}
          onSend={send}
          onBack={() => onSay(null)}
        />
      </section>
    </div>
  );
}

/** What is filled in first has the focus when it is opened. */
function useFirstFocused() {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, select, input:not([type=radio])')?.focus();
  }, []);
  return form;
}

function Stands({ onBack }: { readonly onBack: () => void }) {
  const t = useTexts(REMARKS_TEXTS);
  return (
    <p className={`${classes['foot']} no-print`} role="status">
      {t('stands')}
      <Button size="compact-xs" variant="default" ref={focus} onClick={onBack}>
        {t('back')}
      </Button>
    </p>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

interface EvaluationProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Evaluation({ value, onChange }: EvaluationProps) {
  const t = useTexts(REMARKS_TEXTS);
  const names = useRecordNames();
  const choices = EVALUATIONS.map((one) => {
    const code = `${one.source}${one.information}`;
    return { value: code, label: `${code} · ${names.evaluation(one)}` };
  });
  return (
    <NativeSelect
      label={t('evaluation')}
      value={value}
      data={[{ value: '', label: t('notEvaluated') }, ...choices]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface FootProps {
  readonly readers: ReactNode;
  readonly title: string;
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly isWaiting: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

function Foot({ readers, title, isReady, isPending, isWaiting, onSend, onBack }: FootProps) {
  const t = useTexts(REMARKS_TEXTS);
  const sending = useTexts(AUDIENCE_TEXTS);
  return (
    <div className={classes['foot']} data-clear>
      {readers}
      <span className={classes['send']}>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          disabled={!isReady}
          loading={isPending}
          title={title}
          aria-keyshortcuts={useAriaKeys('send')}
          rightSection={<Kbd of="send" />}
          onClick={onSend}
        >
          {isWaiting ? sending('forApproval') : t('send')}
        </Button>
      </span>
    </div>
  );
}

function useSending(props: RemarkFormProps) {
  const { spaceId, saying, stands, filled, onFill, onSay } = props;
  const { data: space } = useQuery(spaceQuery(spaceId));
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const said = space && !stands ? saidBody(props, filled, caseDefaults(space).legalBasis) : null;
  const foreseen = useForeseen(props, said);
  const isForApproval = foreseen.waiting.some(({ effect }) => effect === 'waits');
  const say = useSay(props, (sent) => {
    const restore = (): void => {
      onFill(filled);
      onSay(saying);
    };
    showSent({ spaceId, messages: [sent], seconds: hold, isForApproval, restore });
    onFill(NOTHING_FILLED);
    onSay(null);
  });
  const isReady = said !== null && !say.isPending;
  return {
    ...foreseen,
    isForApproval,
    error: say.error ?? foreseen.error,
    isReady,
    isPending: say.isPending,
    send: (): void => {
      if (isReady) say.mutate({ ...said, hold });
    },
  };
}

/** What keeps it from leaving at once, or from leaving at all. Asked once nothing was typed for a moment. */
function useForeseen(
  place: RemarkFormProps,
  said: Said | null,
): { readonly waiting: readonly Effect[]; readonly error: Error | null } {
  const [asked] = useDebouncedValue(JSON.stringify(said), QUIET_MS);
  const of: Said | null = JSON.parse(asked);
  const { data, error } = useQuery({ ...forecastQuery(place, of ?? NO_VALUE), enabled: of !== null && said !== null });
  if (said === null) return { waiting: [], error: null };
  const waiting = (data?.effects ?? []).filter(({ effect }) => effect === 'waits' || effect === 'refused');
  return { waiting, error };
}

/** Never asked about. */
const NO_VALUE: Said = { kind: 'corroborate', value: { messageId: '', index: 0 }, legalBasis: '' };
