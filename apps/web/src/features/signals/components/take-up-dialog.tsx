import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { spacesQuery } from '../../../case/space/spaces.js';
import { useNotice } from '../../../components/notice.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useTakeUp } from '../api/handed-signal.js';
import { TAKE_UP_TEXTS } from '../take-up.texts.js';

interface DialogProps {
  readonly signalId: string;
  readonly isRestricted: boolean;
  readonly onClose: () => void;
}

/** Into which of the own cases it is taken up, and what that does. */
export function TakeUpDialog({ signalId, isRestricted, onClose }: DialogProps) {
  const t = useTexts(TAKE_UP_TEXTS);
  const notify = useNotice();
  const { data: spaces, error, refetch } = useQuery(spacesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const end = (message: string): void => {
    notify({ message });
    onClose();
  };
  const taking = useTakeUp(signalId, {
    onTaken: () => end(t('done')),
    onLate: () => end(t('late')),
  });
  const [only] = spaces ?? [];
  const spaceId = chosen ?? (spaces?.length === 1 ? (only?.spaceId ?? null) : null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (spaceId !== null && !taking.isPending) taking.mutate(spaceId);
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} size={560} closeButtonProps={{ 'aria-label': t('back') }}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text size="sm">{t('effect')}</Text>
        {isRestricted && <Text size="sm">{t('effectRestricted')}</Text>}
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!spaces && !error && <Loading />}
        {spaces?.length === 0 && <Text size="sm">{t('noCase')}</Text>}
        {spaces !== undefined && spaces.length > 0 && (
          <Select
            data-autofocus
            label={t('into')}
            data={spaces.map((space) => ({ value: space.spaceId, label: space.title ?? space.spaceId }))}
            value={spaceId}
            allowDeselect={false}
            onChange={setChosen}
          />
        )}
        {taking.error && <Failed error={taking.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button type="submit" disabled={spaceId === null} loading={taking.isPending}>
            {t('takeUp')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
