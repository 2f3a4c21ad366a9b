import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import {
  IconBellPause,
  IconCheck,
  IconHelp,
  IconInbox,
  IconKey,
  IconMailOpened,
  IconMessageReply,
  IconScale,
  IconX,
} from '@tabler/icons-react';
import { useFailureNotice } from '../../../components/notice.js';
import { SendWithout } from '../../../case/member/send-without.js';
import { Time, useTimeFormat } from '../../../components/time.js';
import type { InboxKind } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { type Item, useItemActions } from '../api/inbox.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import { AnswerAsk } from './answer-ask.js';
import { AnswerInvitation } from './answer-invitation.js';
import { ItemLink } from './item-link.js';
import { useItemLine } from './item-line.js';

const ICONS: Readonly<Record<InboxKind, typeof IconInbox>> = {
  approval: IconScale,
  refused: IconX,
  'key-missing': IconKey,
  invitation: IconMailOpened,
  question: IconHelp,
  answer: IconMessageReply,
  'new-facts': IconInbox,
};

/** One thing that waits: what, where, since when, for whom, and what can be done about it here. */
export function InboxRow({ item }: { readonly item: Item }) {
  const t = useTexts(INBOX_TEXTS);
  const line = useItemLine();
  const format = useTimeFormat();
  const Icon = ICONS[item.kind];
  return (
    <Paper component="li" withBorder p="sm" data-kind={item.kind}>
      <Group align="flex-start" gap="sm">
        <Icon size={20} aria-label={t(item.kind)} role="img" />
        <Stack gap={2} flex={1} miw={220}>
          <ItemLink item={item} />
          <Text size="sm">{line(item)}</Text>
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {item.spaceTitle ?? t('untitled')} · <Time at={item.at} />
            </Text>
            <WaitsFor item={item} />
            {item.snoozedUntil !== null && (
              <Badge size="sm" variant="outline">
                {t('snoozedUntil', { until: format(item.snoozedUntil) })}
              </Badge>
            )}
          </Group>
        </Stack>
        <RowActions item={item} />
      </Group>
    </Paper>
  );
}

function WaitsFor({ item: { waitsFor, mustAct } }: { readonly item: Item }) {
  const t = useTexts(INBOX_TEXTS);
  const words = {
    me: () => t('forMe'),
    desk: () => t('forDesk'),
    colleague: () => t('forColleague', { name: waitsFor.kind === 'colleague' ? waitsFor.name : '' }),
  };
  return (
    <>
      <Badge size="sm" variant="light" tt="none">
        {words[waitsFor.kind]()}
      </Badge>
      {mustAct && (
        <Badge size="sm" variant="outline" tt="none">
          {t('mustAct')}
        </Badge>
      )}
    </>
  );
}

function RowActions({ item }: { readonly item: Item }) {
  const t = useTexts(INBOX_TEXTS);
  const { done, snooze } = useItemActions();
  const onError = useFailureNotice();
  const tomorrow = (): string => new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  return (
    <Group gap="xs">
      {item.matter.kind === 'question' && (
        <AnswerAsk
          spaceId={item.spaceId}
          recordId={item.recordId}
          askId={item.matter.askId}
          member={item.matter.member}
        />
      )}
      {item.matter.kind === 'key-missing' && <SendWithout spaceId={item.spaceId} {...item.matter} />}
      {item.matter.kind === 'invitation' && <AnswerInvitation spaceId={item.spaceId} opener={item.matter.member} />}
      {item.clearable && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck size={14} aria-hidden />}
          loading={done.isPending}
          onClick={() => done.mutate(item.id, { onError })}
        >
          {t('done')}
        </Button>
      )}
      {item.state === 'open' && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBellPause size={14} aria-hidden />}
          loading={snooze.isPending}
          onClick={() => snooze.mutate({ id: item.id, until: tomorrow() }, { onError })}
        >
          {t('tomorrow')}
        </Button>
      )}
    </Group>
  );
}
