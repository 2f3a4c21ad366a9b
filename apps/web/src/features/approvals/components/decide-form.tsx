import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconBan, IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Section } from '../../../components/section.js';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { type Decision, useDecide } from '../api/settle-request.js';
import { REQUEST_TEXTS } from '../request.texts.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { GiveStanding } from './give-standing.js';

interface DecideFormProps {
  readonly request: Request;
  readonly onDecided: () => void;
}

/** Lets the message go or refuses it. Each takes a reason, and none is given for many at once: who decides has read it. */
export function DecideForm({ request, onDecided }: DecideFormProps) {
  const t = useTexts(REQUEST_TEXTS);
  const standing = useTexts(STANDING_TEXTS);
  const input = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const decide = useDecide(request.messageId);
  const isMissing = reason.trim() === '';
  const take = (decision: Decision['decision']) => (): void => {
    setTried(true);
    if (isMissing) return input.current?.focus();
    decide.mutate({ decision, reason: reason.trim() }, { onSuccess: onDecided });
  };
  const { spaceId, type, recipients, handling, author, grounds } = request;
  const isOn = (decision: Decision['decision']): boolean => decide.isPending && decide.variables.decision === decision;
  return (
    <Section title={t('decision')}>
      <Stack gap="sm">
        <Textarea
          ref={input}
          label={t('reason')}
          description={t('reasonHelp', { author: author.name })}
          required
          maxLength={500}
          autosize
          minRows={2}
          value={reason}
          error={isTried && isMissing ? t('reasonMissing') : null}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {decide.error && <Failed error={decide.error} />}
        <Group gap="sm">
          <Button
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={isOn('approve')}
            disabled={isOn('refuse')}
            onClick={take('approve')}
          >
            {t('approve')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconBan size={16} aria-hidden />}
            loading={isOn('refuse')}
            disabled={isOn('approve')}
            onClick={take('refuse')}
          >
            {t('refuse')}
          </Button>
          {grounds.includes('no-standing-approval') && (
            <GiveStanding
              label={standing('giveLike')}
              like={{ spaceId, types: [type], recipients: [...recipients], highestHandling: handling }}
            />
          )}
        </Group>
      </Stack>
    </Section>
  );
}
