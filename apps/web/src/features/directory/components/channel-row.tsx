import { Button, Group, List, Table, Text } from '@mantine/core';
import { Confirm } from '../../../components/confirm.js';
import { useLanguageName } from '../../../components/language-name.js';
import { Failed } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { type KeptChannel, type Outcome, useRemoveChannel, useTestChannel } from '../api/desk-channels.js';
import { CHANNEL_TEXTS } from '../channel.texts.js';

interface RowProps {
  readonly channel: KeptChannel;
  /** Name of the desk. */
  readonly desk: string;
}

/** Where one desk is told, what became of the last notices, and whether a test arrives. */
export function ChannelRow({ channel, desk }: RowProps) {
  const t = useTexts(CHANNEL_TEXTS);
  const language = useLanguageName();
  const test = useTestChannel();
  const removal = useRemoveChannel();
  const { channelId, address, kind } = channel;
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" dir="auto">
          {desk}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {address}
        </Text>
        <Text size="xs" c="dimmed">
          {kind === 'mail' ? `${t('mail')}, ${language(channel.language)}` : t('webhook')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Outcomes channel={channel} />
        <Text size="sm" role="status">
          {test.data && t(test.data.state === 'sent' ? 'tested' : 'testFailed', { code: test.data.error ?? '' })}
        </Text>
        {test.error && <Failed error={test.error} />}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end">
          <Button
            size="xs"
            variant="default"
            aria-label={`${t('test')}: ${address}`}
            loading={test.isPending}
            onClick={() => test.mutate(channelId)}
          >
            {t('test')}
          </Button>
          <Confirm
            label={t('remove')}
            name={`${t('remove')}: ${address}`}
            effect={t('removeEffect')}
            size="xs"
            change={removal}
            onConfirm={() => removal.mutate(channelId)}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Outcomes({ channel: { retried, failed, sentAt, error, last } }: Pick<RowProps, 'channel'>) {
  const t = useTexts(CHANNEL_TEXTS);
  const say = useOutcomeWords();
  const code = error ?? '';
  return (
    <>
      {failed > 0 && <Text size="sm">{t('failed', { count: failed, code })}</Text>}
      {retried > 0 && <Text size="sm">{t('retried', { count: retried, code })}</Text>}
      {failed + retried === 0 && <Text size="sm">{t(sentAt === null ? 'unused' : 'works')}</Text>}
      <List size="xs" listStyleType="none" aria-label={t('last')}>
        {last.map((one, at) => (
          <List.Item key={at}>{say(one)}</List.Item>
        ))}
      </List>
    </>
  );
}

/** Says what became of one notice, and when. */
function useOutcomeWords(): (one: Outcome) => string {
  const t = useTexts(CHANNEL_TEXTS);
  const format = useTimeFormat();
  const became = ({ state, attempts, error, at: moment }: Outcome): string => {
    const at = format(moment);
    const code = error ?? '';
    if (state !== 'due') return t(`${state}At`, { at, code });
    return attempts === 0 || error === null ? t('dueAt') : t('againAt', { at, code });
  };
  return (one) => `${t(one.says)}: ${became(one)}`;
}
