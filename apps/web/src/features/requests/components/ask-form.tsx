import { Button, Stack, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { useMemberName } from '../../../case/member/member.js';
import { Failed } from '../../../components/states.js';
import { hintAt } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { useOffer } from '../api/commitments.js';
import { QUESTION_TEXTS } from '../question.texts.js';
import { isWholeTerm, NO_HURRY, saidTerm, type WrittenTerm } from '../written-term.js';
import { TermFields } from './term-fields.js';

interface AskFormProps {
  readonly spaceId: string;
  readonly position: string;
  readonly owner: string;
}

/** Asks the owner of what is sealed to release it, with a reason. */
export function AskForm({ spaceId, position, owner }: AskFormProps) {
  const t = useTexts(QUESTION_TEXTS);
  const showSent = useSentToast();
  const name = useMemberName()(owner);
  const ask = useOffer(spaceId);
  const [text, setText] = useState('');
  const [written, setWritten] = useState<WrittenTerm>(NO_HURRY);
  const wrong = hintAt(ask.error, 'text');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate(
      { kind: 'release', debtor: owner, position, ...saidTerm(written), text: text.trim() },
      {
        onSuccess: (sent) => {
          showSent({ spaceId, messages: [sent], seconds: 0 });
          setText('');
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
        maxLength={4000}
        autosize
        minRows={2}
        value={text}
        error={wrong}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <TermFields written={written} onChange={(part) => setWritten((before) => ({ ...before, ...part }))} />
      {ask.error && wrong === null && <Failed error={ask.error} />}
      <Button
        type="submit"
        loading={ask.isPending}
        disabled={!isWholeTerm(written)}
        leftSection={<IconSend size={16} aria-hidden />}
      >
        {t('ask', { owner: name })}
      </Button>
    </Stack>
  );
}
