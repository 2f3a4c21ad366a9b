import { Button, Tooltip } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemberName } from '../../../case/member/member.js';
import { useFailureNotice } from '../../../components/notice.js';
import { api } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { DUTY_TEXTS } from '../duties.texts.js';

interface AnswerInvitationProps {
  readonly spaceId: string;
  readonly opener: string;
}

/** Joins a mailbox that was not joined by itself, leaves it alone, or hears of no other that its opener opens. */
export function AnswerInvitation({ spaceId, opener }: AnswerInvitationProps) {
  const t = useTexts(DUTY_TEXTS);
  const queries = useQueryClient();
  const onError = useFailureNotice();
  const nameOf = useMemberName();
  const { mutate, isPending } = useMutation({
    mutationFn: (answer: 'accept' | 'decline' | 'block') =>
      api.post(`/spaces/${spaceId}/invitation/answer`, { answer }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  return (
    <>
      <Button size="xs" loading={isPending} onClick={() => mutate('accept', { onError })}>
        {t('join')}
      </Button>
      <Button size="xs" variant="default" loading={isPending} onClick={() => mutate('decline', { onError })}>
        {t('doNotJoin')}
      </Button>
      <Tooltip
        label={t('blockOpenerHint', { member: nameOf(opener) })}
        multiline
        maw={320}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button size="xs" variant="subtle" color="red" loading={isPending} onClick={() => mutate('block', { onError })}>
          {t('blockOpener')}
        </Button>
      </Tooltip>
    </>
  );
}
