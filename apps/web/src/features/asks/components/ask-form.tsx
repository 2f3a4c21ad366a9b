import { Button, Stack, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { useMemberName } from '../../../case/member/member.js';
import { Failed } from '../../../components/states.js';
import { hintAt } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { useAsk } from '../api/asks.js';
import { QUESTION_TEXTS } from '../question.texts.js';

interface AskFormProps {
  readonly spaceId: string;
  readonly position: string;
  readonly owner: string;
}

/** Asks the owner of what is sealed, with a reason. */
export function AskForm({ spaceId, position, owner }: AskFormProps) {
  const t = useTexts(QUESTION_TEXTS);
  const showSent = useSentToast();
  const name = useMemberName()(owner);
  const ask = useAsk(spaceId);
  const [reason, setReason] = useState('');
  const wrong = hintAt(ask.error, 'reason');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate(
      { position, reason: reason.trim() },
      {
        onSuccess: (sent) => {
          showSent({ spaceId, messages: [sent], seconds: 0 });
          setReason('');
        },
      },
    );
  };
  return (
    <Stack component="form" onSubmit={submit} align="flex-start" gap="xs">
      <Textarea
        w="100%"
        label={t('reason')}
        description={t('reasonHelp', { owner: name })}
        required
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        error={wrong}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {ask.error && wrong === null && <Failed error={ask.error} />}
      <Button type="submit" loading={ask.isPending} leftSection={<IconSend size={16} aria-hidden />}>
        {t('ask', { owner: name })}
      </Button>
    </Stack>
  );
}
