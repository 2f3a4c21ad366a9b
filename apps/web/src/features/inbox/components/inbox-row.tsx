import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconBellPause, IconCheck, IconInbox } from '@tabler/icons-react';
import { DAY_MS } from '#libs/vocabulary';
import { useDuty } from '../../../case/feature/features.js';
import type { DutyItem, DutyRowProps } from '../../../case/feature/web-feature.js';
import { DutyLink } from '../../../case/record/duty-link.js';
import { useFailureNotice } from '../../../components/notice.js';
import { Time, useTimeFormat } from '../../../components/time.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { useItemActions } from '../api/inbox.js';
import { INBOX_TEXTS } from '../inbox.texts.js';

/** One thing that waits, as the feature shows it that it belongs to. */
export function InboxRow({ duty }: { readonly duty: DutyItem }) {
  const Kind = useDuty(duty)?.row;
  if (Kind) return <Kind duty={duty} Row={DutyRow} />;
  return <DutyRow duty={duty} icon={IconInbox} line="" link={<DutyLink duty={duty} />} />;
}

/** What, where, since when, for whom, and what can be done about it here. */
function DutyRow({ duty, icon: Icon, line, link, actions }: DutyRowProps) {
  const t = useTexts(INBOX_TEXTS);
  const say = useSay();
  const label = useDuty(duty)?.label;
  const format = useTimeFormat();
  return (
    <Paper component="li" withBorder p="sm" data-kind={duty.kind}>
      <Group align="flex-start" gap="sm">
        <Icon size={20} aria-label={label ? say(label) : duty.kind} role="img" />
        <Stack gap={2} flex={1} miw={220}>
          {link}
          <Text size="sm">{line}</Text>
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {duty.spaceTitle ?? t('untitled')} · <Time at={duty.at} />
            </Text>
            <WaitsFor item={duty} />
            {duty.snoozedUntil !== null && (
              <Badge size="sm" variant="outline">
                {t('snoozedUntil', { until: format(duty.snoozedUntil) })}
              </Badge>
            )}
          </Group>
        </Stack>
        <Group gap="xs">
          {actions}
          <RowActions item={duty} />
        </Group>
      </Group>
    </Paper>
  );
}

function WaitsFor({ item: { waitsFor, mustAct } }: { readonly item: DutyItem }) {
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

function RowActions({ item }: { readonly item: DutyItem }) {
  const t = useTexts(INBOX_TEXTS);
  const { done, snooze } = useItemActions();
  const onError = useFailureNotice();
  const tomorrow = (): string => new Date(Date.now() + DAY_MS).toISOString();
  return (
    <>
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
    </>
  );
}
