import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconCalendarOff, IconCheck, IconClock } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { todayUtc, useDayFormat } from '../../../components/day.js';
import { useNotice } from '../../../components/notice.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Failed } from '../../../components/states.js';
import { Time } from '../../../components/time.js';
import { useHasRole } from '../../../lib/session.js';
import { localeOf } from '../../../lib/locale.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { type Standing, useEndStanding } from '../api/standing.js';
import { standingState } from '../standing-state.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { useRequestWords } from '../use-request-words.js';

const LOOKS = {
  inForce: { icon: IconCheck, tone: 'blue' },
  'not-started': { icon: IconClock, tone: 'yellow' },
  over: { icon: IconCalendarOff, tone: 'gray' },
  ended: { icon: IconBan, tone: 'gray' },
} as const;

/** One standing approval: what it covers, how long, by whom and how often it was used. */
export function StandingRow({ approval }: { readonly approval: Standing }) {
  const t = useTexts(STANDING_TEXTS);
  const decides = useHasRole('prosecutor');
  const words = useRequestWords();
  const day = useDayFormat();
  const state = standingState(approval, todayUtc());
  const { highestHandling: handling, starts, ends, used, givenBy, reason, ended, spaceId } = approval;
  const facts = [
    t('upTo', { handling }),
    t('period', { starts: day(starts), ends: day(ends) }),
    words.caseTitle(spaceId),
  ];
  return (
    <Paper component="li" withBorder p="sm" data-standing={state}>
      <Group align="flex-start" gap="sm">
        <Stack gap={4} flex={1} miw={230}>
          <Group gap="xs">
            <Chip tone={LOOKS[state].tone} icon={LOOKS[state].icon} title={t(state)}>
              {t(state)}
            </Chip>
            <Text fw={600}>{useCovers(approval)}</Text>
          </Group>
          <Text size="sm">{facts.join(' · ')}</Text>
          <Text size="sm" className="any-length">
            {t('givenBy', { name: givenBy.name, reason })}
          </Text>
          {ended && (
            <Text size="sm">
              {t('endedBy', { name: ended.by })} · <Time at={ended.at} />
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {t('used', { count: used })}
          </Text>
        </Stack>
        {decides && ended === null && state !== 'over' && <EndStanding approval={approval} />}
      </Group>
    </Paper>
  );
}

/** `Person and Vehicle for HU and RO`. */
function useCovers({ types, recipients }: Standing): string {
  const t = useTexts(STANDING_TEXTS);
  const { language } = useLanguage();
  const words = useRequestWords();
  const members = useMemberList();
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return t('covers', { types: list.format(types.map(words.type)), members: members(recipients) });
}

function EndStanding({ approval }: { readonly approval: Standing }) {
  const t = useTexts(STANDING_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const end = useEndStanding();
  const show = useNotice();
  const what = useCovers(approval);
  const submit = (): void =>
    end.mutate(approval.approvalId, {
      onSuccess: () => {
        show({ message: t('hasEnded') });
        close();
      },
    });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-haspopup="dialog" aria-label={`${t('end')}: ${what}`}>
        {t('end')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('endTitle')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack>
          <Text fw={600}>{what}</Text>
          <Text size="sm">{t('endHelp')}</Text>
          {end.error && <Failed error={end.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('cancel')}
            </Button>
            <Button color="red" loading={end.isPending} onClick={submit}>
              {t('end')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
