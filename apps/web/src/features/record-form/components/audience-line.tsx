import { Group, Stack, Text } from '@mantine/core';
import { IconLock, IconScale, IconSend } from '@tabler/icons-react';
import { useMemberList } from '../../../components/member-list.js';
import { memberCode } from '../../../components/member.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { Forecast } from '../approval-forecast.js';
import type { Audience } from '../audience.js';
import { SENDING_TEXTS } from '../sending.texts.js';

interface AudienceLineProps {
  readonly audience: Audience;
  readonly forecast: Forecast;
  readonly own: string;
  /** Said first where there is nothing to send yet. */
  readonly lead: string | null;
}

/** Who will get this, who will see that it is there, and whether a prosecutor decides first. */
export function AudienceLine({ audience, forecast, own, lead }: AudienceLineProps) {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const { all, some, none, total } = audience;
  const isHome = all.length === 0 && some.length === 0;
  const sentences = [
    ...(lead === null ? [] : [lead]),
    ...(isHome ? [t('staysHome', { own: memberCode(own) })] : []),
    ...(all.length > 0 ? [t('getsAll', { count: all.length, members: list(all) })] : []),
    ...some.map(({ member, count }) => t('getsSome', { member: memberCode(member), count, total })),
    ...(none.length > 0 ? [t('seesSealed', { count: none.length, members: list(none) })] : []),
  ];
  const approval = useApprovalText(forecast);
  const Icon = isHome ? IconLock : IconSend;
  return (
    <Stack gap={2} aria-live="polite">
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden />
        <Text fw={600} data-testid="audience">
          {sentences.join(' ')}
        </Text>
      </Group>
      {approval !== null && (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconScale size={18} aria-hidden />
          <Text size="sm">{approval}</Text>
        </Group>
      )}
    </Stack>
  );
}

function useApprovalText(forecast: Forecast): string | null {
  const t = useTexts(SENDING_TEXTS);
  const { language } = useLanguage();
  switch (forecast.kind) {
    case 'home':
      return null;
    case 'by-hand':
      return t(forecast.sensitive ? 'byHandSensitive' : 'byHand');
    case 'standing': {
      const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
      return t('standing', { date: day.format(new Date(forecast.ends)) });
    }
  }
}
