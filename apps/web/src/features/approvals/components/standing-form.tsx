import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { todayUtc } from '../../../components/day.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useNotice } from '../../../components/notice.js';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useGiveStanding } from '../api/standing.js';
import { draftGaps, type DraftGap, type StandingDraft } from '../standing-draft.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { useRequestWords } from '../use-request-words.js';
import { HandlingChoice, Period, RecipientChoice, TypeChoice } from './standing-choices.js';

interface StandingFormProps {
  readonly draft: StandingDraft;
  /** Whether there is an agreement: without one there are no records. */
  readonly isAgreed: boolean;
  /** Members that may be named. */
  readonly others: readonly string[];
  readonly cases: readonly {
    readonly spaceId: string;
    readonly title: string | null;
    readonly members: readonly string[];
  }[];
  readonly onCase: (spaceId: string) => void;
  readonly onDone: () => void;
}

/** Where the focus goes for what is missing. */
const FIRST_INPUTS: Readonly<Record<DraftGap, string>> = {
  missingTypes: '[data-gap=types] input',
  missingRecipients: '[data-gap=recipients] input',
  wrongDay: '[data-gap=period] input[data-wrong]',
  missingPeriod: '[data-gap=period] > :last-child input',
  missingReason: 'textarea',
};

/** Says for whom, what, how long and why; everything but the reason has a default. */
export function StandingForm({ draft: blank, isAgreed, others, cases, onCase, onDone }: StandingFormProps) {
  const t = useTexts(STANDING_TEXTS);
  const words = useRequestWords();
  const list = useMemberList();
  const [draft, setDraft] = useState(blank);
  const [isTried, setTried] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const give = useGiveStanding();
  const show = useNotice();
  const form = useRef<HTMLFormElement>(null);
  const gaps = draftGaps(draft, todayUtc());
  const set = (change: Partial<StandingDraft>): void => setDraft({ ...draft, ...change });
  // Cases without an agreement have no title that tells them apart.
  const caseLabel = ({ spaceId, title, members }: (typeof cases)[number]): string =>
    title ?? `${words.caseTitle(spaceId)} · ${list(members)}`;
  const wrong = (gap: Exclude<DraftGap, 'wrongDay'>): string | null => (isTried && gaps.includes(gap) ? t(gap) : null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const [first] = gaps;
    if (first) return form.current?.querySelector<HTMLElement>(FIRST_INPUTS[first])?.focus();
    give.mutate(
      { dto: { ...draft, reason: draft.reason.trim() }, idempotencyKey },
      {
        onSuccess: () => {
          show({ message: t('given') });
          onDone();
        },
      },
    );
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack gap="md">
        {cases.length > 1 && (
          <Radio.Group label={t('case')} value={draft.spaceId} onChange={onCase}>
            <Stack gap="xs" mt={6}>
              {cases.map((one) => (
                <Radio key={one.spaceId} value={one.spaceId} label={caseLabel(one)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <TypeChoice draft={draft} set={set} isAgreed={isAgreed} error={wrong('missingTypes')} />
        <RecipientChoice draft={draft} set={set} others={others} error={wrong('missingRecipients')} />
        {isAgreed && <HandlingChoice draft={draft} set={set} />}
        <Period draft={draft} set={set} isTried={isTried} error={wrong('missingPeriod')} />
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          required
          maxLength={500}
          autosize
          minRows={2}
          value={draft.reason}
          error={wrong('missingReason')}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
        {give.error && <Failed error={give.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
