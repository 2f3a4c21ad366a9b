import { Group, Popover, Stack, Text, ThemeIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconClockPause, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { networkQuery } from '../../case/member/network.js';
import { useTimeFormat } from '../../components/time.js';
import type { MemberHealth, MemberState } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const LOOKS: Readonly<Record<MemberState, { readonly icon: typeof IconCheck; readonly color: string }>> = {
  up: { icon: IconCheck, color: 'teal' },
  behind: { icon: IconClockPause, color: 'yellow' },
  'not-reached': { icon: IconPlugConnectedX, color: 'red' },
};

/** Says in a sentence how another gateway is. */
function useSentence(): (health: Json<MemberHealth>) => string {
  const t = useTexts(FRAME_TEXTS);
  const nameOf = useMemberName();
  const format = useTimeFormat();
  return ({ member, state, since, behind }) => {
    const name = nameOf(member);
    if (state === 'up') return t('up', { member: name });
    if (state === 'behind') return t('behind', { member: name, behind });
    return since === null
      ? t('notReachedYet', { member: name })
      : t('notReached', { member: name, since: format(since) });
  };
}

/** One mark for each other gateway: reached, behind or not reached; its sentences open on demand. */
export function GatewayDots() {
  const t = useTexts(FRAME_TEXTS);
  const sentence = useSentence();
  const { data } = useQuery(networkQuery);
  if (!data) return null;
  return (
    <Popover position="bottom-end" withArrow>
      <Popover.Target>
        <UnstyledButton title={t('gateways')} mih={24}>
          <Group gap={6} wrap="nowrap">
            {data.members.map((health) => (
              <Dot key={health.member} health={health} sentence={sentence(health)} />
            ))}
          </Group>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4}>
          {data.members.map((health) => (
            <Text size="sm" key={health.member}>
              {sentence(health)}
            </Text>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Dot({ health, sentence }: { readonly health: Json<MemberHealth>; readonly sentence: string }) {
  const { icon: Icon, color } = LOOKS[health.state];
  return (
    <Tooltip label={sentence}>
      <Group gap={2} wrap="nowrap" data-member={health.member} data-state={health.state}>
        <ThemeIcon size={18} radius="xl" color={color} variant="light">
          <Icon size={12} aria-hidden />
        </ThemeIcon>
        <Text size="xs" fw={600}>
          {memberCode(health.member)}
        </Text>
        <span className="for-listeners">{sentence}</span>
      </Group>
    </Tooltip>
  );
}
