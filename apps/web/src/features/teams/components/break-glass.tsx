import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useBreakGlass } from '../api/team.js';
import { DOOR_TEXTS } from '../door.texts.js';

/** Reads a case for some hours, with a reason that its leads are told. */
export function BreakGlass({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(DOOR_TEXTS);
  const open = useBreakGlass(spaceId);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate(reason.trim());
  };
  return (
    <Stack component="form" gap="xs" align="flex-start" onSubmit={submit}>
      <Text size="sm">{t('emergencyEffect')}</Text>
      <Textarea
        w="100%"
        label={t('reason')}
        description={t('reasonHelp')}
        required
        minLength={10}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {open.error && <Failed error={open.error} />}
      <Button
        type="submit"
        variant="default"
        loading={open.isPending}
        leftSection={<IconEyeExclamation size={16} aria-hidden />}
      >
        {t('open')}
      </Button>
    </Stack>
  );
}
