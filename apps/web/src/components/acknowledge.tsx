import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../lib/http.js';
import { useTexts } from '../lib/texts.js';
import { ACKNOWLEDGE_TEXTS } from './acknowledge.texts.js';
import { Failed } from './states.js';

const LONGEST = 500;

interface AcknowledgeProps {
  /** The cause as the board names it. */
  readonly causeKey: string;
  /** What is acknowledged, for those who listen: several stand on one page. */
  readonly sentence: string;
  /** First key of what was read of the board, and is not so any more. */
  readonly stale: string;
  /** The one action of the page that is most likely meant. */
  readonly isMain?: boolean;
}

/** Says that one has seen a cause and why it may stand; the board shows both in its place until it ends or grows. */
export function Acknowledge({ causeKey, sentence, stale, isMain = false }: AcknowledgeProps) {
  const t = useTexts(ACKNOWLEDGE_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const see = useSeeCause(stale);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    see.mutate({ key: causeKey, reason: reason.trim() }, { onSuccess: close });
  };
  return (
    <>
      <Button
        variant={isMain ? 'filled' : 'default'}
        className="no-print"
        leftSection={<IconCheck size={16} stroke={1.6} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
        aria-label={`${t('acknowledge')}: ${sentence}`}
      >
        {t('acknowledge')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('acknowledge')} closeButtonProps={{ 'aria-label': t('back') }}>
        <Stack component="form" onSubmit={submit}>
          <Textarea
            data-autofocus
            label={t('reason')}
            description={t('help')}
            required
            maxLength={LONGEST}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {see.error && <Failed error={see.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('back')}
            </Button>
            <Button type="submit" loading={see.isPending}>
              {t('acknowledge')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** Both boards take it at the same path. */
function useSeeCause(stale: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (seen: { readonly key: string; readonly reason: string }) =>
      api.post('/flows/causes/acknowledge', seen),
    onSettled: () => queries.invalidateQueries({ queryKey: [stale] }),
  });
}
