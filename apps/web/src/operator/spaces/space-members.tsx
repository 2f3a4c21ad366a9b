import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconDoorExit, IconSnowflake } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Age } from '../../components/age.js';
import { Chip } from '../../components/chip.js';
import { DataTable } from '../../components/data-table.js';
import { useDuration } from '../../components/duration.js';
import { NamedMember } from '../../case/member/member-mark.js';
import { useBytes } from '../../components/bytes.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { MemberView } from '../operator-types.js';
import { isInTrouble } from './found-spaces.js';
import { SPACES_TEXTS } from './spaces.texts.js';

type MemberOf = Json<MemberView>;

/** How much each member sent, and how far it has confirmed the log. */
export function SpaceMembers({ members }: { readonly members: readonly MemberOf[] }) {
  const t = useTexts(SPACES_TEXTS);
  const intl = useIntl();
  const bytes = useBytes();
  const head = ['member', 'state', 'sent', 'bytes', 'verdicts', 'lastSent', 'confirmedSize', 'behind'] as const;
  return (
    <DataTable label={t('members')} head={head.map((name) => t(name))} minWidth={860}>
      {members.map((view) => (
        <Table.Tr key={view.member} data-member={view.member} className={classes['figures']}>
          <Table.Td>
            <NamedMember id={view.member} />
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <MemberState view={view} />
          </Table.Td>
          <Table.Td>{intl.formatNumber(view.records)}</Table.Td>
          <Table.Td>{bytes(view.bytes)}</Table.Td>
          <Table.Td>
            <Verdicts verdicts={view.verdicts} />
          </Table.Td>
          <Table.Td>{view.lastAt === null ? t('never') : <Age at={view.lastAt} />}</Table.Td>
          <Table.Td>{view.cosignedSize === null ? t('none') : intl.formatNumber(view.cosignedSize)}</Table.Td>
          <Table.Td>{intl.formatNumber(view.lag ?? 0)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** How a member is in a space, by word and icon. */
export function MemberState({ view }: { readonly view: MemberOf }) {
  const t = useTexts(SPACES_TEXTS);
  const duration = useDuration();
  const { takesPart, isFrozen, isContradicting, silentMs } = view;
  if (isContradicting) {
    return (
      <Chip tone="red" icon={IconAlertTriangle} title={t('contradictsLong')}>
        {t('contradicts')}
      </Chip>
    );
  }
  if (isFrozen) {
    return (
      <Chip tone="red" icon={IconSnowflake} title={t('frozenLong')}>
        {t('frozen')}
      </Chip>
    );
  }
  if (!takesPart) {
    return (
      <Chip tone="gray" icon={IconDoorExit} title={t('outsideLong')}>
        {t('outside')}
      </Chip>
    );
  }
  if (silentMs === null) {
    return (
      <Chip tone="gray" icon={IconCheck} title={t('confirmedLong')}>
        {t('confirmed')}
      </Chip>
    );
  }
  return (
    <Chip tone={isInTrouble(view) ? 'orange' : 'blue'} icon={IconClock} title={t('behindLong')}>
      {t('awaitedFor', { age: duration(silentMs / 1000) })}
    </Chip>
  );
}

/** What became of the records of a member, other than that they were accepted. */
function Verdicts({ verdicts }: Pick<MemberOf, 'verdicts'>) {
  const t = useTexts(SPACES_TEXTS);
  const others = Object.entries(verdicts).filter(([code]) => code !== 'OK');
  return others.length === 0 ? t('none') : others.map(([code, count]) => `${code} ${count}`).join(', ');
}
