import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFailureNotice } from '../../../components/notice.js';
import { api } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';

/** Joins a mailbox that was not joined by itself, or leaves it alone. */
export function AnswerInvitation({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(INBOX_TEXTS);
  const queries = useQueryClient();
  const onError = useFailureNotice();
  const { mutate, isPending } = useMutation({
    mutationFn: (answer: 'accept' | 'decline') => api.post(`/spaces/${spaceId}/invitation/answer`, { answer }),
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
    </>
  );
}
