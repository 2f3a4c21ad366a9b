import { Group, Text } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconHourglass, IconMessageReply, IconSend } from '@tabler/icons-react';
import { useMemberName } from '../../../case/member/member.js';
import { Time } from '../../../components/time.js';
import type { AskState } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Ask } from '../../../case/record/asks.js';
import { QUESTION_TEXTS } from '../question.texts.js';

const ICONS: Readonly<Record<AskState, typeof IconSend>> = {
  'waiting-for-approval': IconHourglass,
  'on-its-way': IconSend,
  open: IconClock,
  released: IconCheck,
  refused: IconBan,
  later: IconClock,
  answered: IconMessageReply,
};

/** A question, where it stands, and what the owner said to it. */
export function Question({ ask }: { readonly ask: Ask }) {
  const t = useTexts(QUESTION_TEXTS);
  const nameOf = useMemberName();
  const { state, author, reason, at, answer, owner } = ask;
  const Icon = ICONS[state];
  return (
    <article data-ask={state}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden />
        <Text fw={600}>{t(state, { owner: nameOf(owner) })}</Text>
      </Group>
      <Said text={t('asked', { author, reason })} at={at} />
      {answer && <Said text={t('said', { author: answer.author, reason: answer.reason })} at={answer.at} />}
      {state === 'released' && (
        <Text size="sm" mt={4}>
          {t('releasedNext')}
        </Text>
      )}
    </article>
  );
}

function Said({ text, at }: { readonly text: string; readonly at: string }) {
  return (
    <>
      <Text size="sm" mt={4} dir="auto" className="any-length">
        {text}
      </Text>
      <Text size="xs" c="dimmed">
        <Time at={at} />
      </Text>
    </>
  );
}
