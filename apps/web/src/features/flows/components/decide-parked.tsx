import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { type ParkedDecision, useDecideParked } from '../api/parked.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

/** Retries or closes a parked record, with the reason that is kept. */
export function DecideParked({ spaceId, position, decision }: Omit<ParkedDecision, 'reason'>) {
  const t = useTexts(FLOWS_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const decide = useDecideParked();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide.mutate({ spaceId, position, decision, reason }, { onSuccess: close });
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={open}
        aria-haspopup="dialog"
        aria-label={`${t(decision)}: ${t('position')} ${position}`}
      >
        {t(decision)}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t(decision)} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack component="form" onSubmit={submit}>
          <Textarea
            data-autofocus
            label={t('reason')}
            description={t('reasonHelp')}
            required
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {decide.error && <Failed error={decide.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={decide.isPending}>
              {t(decision)}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
