import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Desk } from '../../../case/directory/directory.query.js';
import { DataTable } from '../../../components/data-table.js';
import { IconLine } from '../../../components/icon-line.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { channelsQuery, type KeptChannels } from '../api/desk-channels.js';
import { CHANNEL_TEXTS } from '../channel.texts.js';
import { ChannelForm } from './channel-form.js';
import { ChannelRow } from './channel-row.js';

interface DesksProps {
  /** Of this country, in the case that is shown. */
  readonly desks: readonly Desk[];
}

/** Opens where desks of this country are told, by mail and webhook, that something waits. */
export function DeskChannels({ desks }: DesksProps) {
  const t = useTexts(CHANNEL_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="default"
        className="no-print"
        leftSection={<IconBell size={16} stroke={1.6} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
      >
        {t('edit')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size={720}
        title={t('title')}
        closeButtonProps={{ 'aria-label': t('back') }}
      >
        <Content desks={desks} />
      </Modal>
    </>
  );
}

function Content({ desks }: DesksProps) {
  const t = useTexts(CHANNEL_TEXTS);
  const { data, error, refetch } = useQuery(channelsQuery);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack>
      <Text size="sm">{t('help')}</Text>
      <Kept kept={data} desks={desks} />
      <ChannelForm desks={desks} hosts={data.hosts} hasMail={data.mail} />
    </Stack>
  );
}

function Kept({ kept: { channels, unheard }, desks }: DesksProps & { readonly kept: KeptChannels }) {
  const t = useTexts(CHANNEL_TEXTS);
  const nameOf = (id: string | null): string =>
    id === null ? t('onDuty') : (desks.find(({ deskId }) => deskId === id)?.name ?? t('elsewhere'));
  const told = new Set(channels.map(({ desk }) => desk));
  const untold = told.has(null) ? [] : desks.filter(({ deskId }) => !told.has(deskId));
  return (
    <>
      {unheard > 0 && (
        <IconLine icon={IconBellOff}>
          <Text size="sm">{t('unheard', { count: unheard })}</Text>
        </IconLine>
      )}
      {channels.length === 0 ? (
        <Text size="sm">{t('none')}</Text>
      ) : (
        <DataTable label={t('title')} head={[t('desk'), t('address'), t('state'), '']} minWidth={560}>
          {channels.map((channel) => (
            <ChannelRow key={channel.channelId} channel={channel} desk={nameOf(channel.desk)} />
          ))}
        </DataTable>
      )}
      {channels.length > 0 && untold.length > 0 && (
        <Text size="sm">{t('without', { desks: untold.map(({ name }) => name).join(', ') })}</Text>
      )}
    </>
  );
}
