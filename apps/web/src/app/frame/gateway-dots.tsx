import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import { useNow } from '../../components/now.js';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { networkQuery } from '../../case/member/network.js';
import { useTimeFormat } from '../../components/time.js';
import type { MemberHealth, MemberState } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { useLiveState } from '../../lib/live.js';
import { useTexts } from '../../lib/texts.js';
import classes from './gateway-dots.module.css';
import { FRAME_TEXTS } from './frame.texts.js';

/** How a gateway is; nobody knows while the page hears nothing of its own. */
type Health = Omit<Json<MemberHealth>, 'state'> & { readonly state: MemberState | 'unknown' };

/** Says in a sentence how another gateway is. */
function useSentence(): (health: Health) => string {
  const t = useTexts(FRAME_TEXTS);
  const nameOf = useMemberName();
  const format = useTimeFormat();
  return ({ member: id, state, since, behind }) => {
    const member = nameOf(id);
    if (state === 'unknown') return t('unknown', { member });
    if (state === 'up') return t('reached', { member });
    if (state === 'behind') return t('behind', { member, behind });
    return since === null ? t('notReachedYet', { member }) : t('notReached', { member, since: format(since) });
  };
}

/** A dot for each other gateway; it grows words where one is not well, and tells all sentences on demand. */
export function GatewayDots() {
  const t = useTexts(FRAME_TEXTS);
  const sentence = useSentence();
  const isLost = useLiveState() === 'lost';
  const { data } = useQuery(networkQuery);
  if (!data) return null;
  const members: readonly Health[] = data.members.map((health) => ({ ...health, ...(isLost && { state: 'unknown' }) }));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton title={t('gateways')} className={classes['dots']}>
          {members.map((health) => (
            <Dot key={health.member} health={health} sentence={sentence(health)} />
          ))}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('gateways')}>
        <Stack gap={4}>
          {members.map((health) => (
            <Text key={health.member}>{sentence(health)}</Text>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Dot({ health, sentence }: { readonly health: Health; readonly sentence: string }) {
  const word = useWord(health);
  return (
    <span className={classes['dot']} data-member={health.member} data-state={health.state} title={sentence}>
      <span aria-hidden>
        {memberCode(health.member)}
        {word !== null && ` · ${word}`}
      </span>
      <span className="for-listeners">{sentence}</span>
    </span>
  );
}

/** What stands behind the code of a gateway that is not well. */
function useWord({ state, since, behind }: Health): string | null {
  const t = useTexts(FRAME_TEXTS);
  const intl = useIntl();
  const now = useNow();
  if (state === 'behind') return t('behindShort', { behind });
  if (state !== 'not-reached') return null;
  const gone = since === null ? 0 : now.getTime() - new Date(since).getTime();
  if (gone < MINUTE_MS) return t('notReachedShort');
  const [size, unit] = gone < HOUR_MS ? ([MINUTE_MS, 'minute'] as const) : ([HOUR_MS, 'hour'] as const);
  const length = intl.formatNumber(Math.trunc(gone / size), { style: 'unit', unit, unitDisplay: 'short' });
  return t('notReachedFor', { length });
}
