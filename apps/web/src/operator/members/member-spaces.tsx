import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Age } from '../../components/age.js';
import { DataTable } from '../../components/data-table.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import { MemberState } from '../spaces/space-members.js';
import { SPACES_TEXTS } from '../spaces/spaces.texts.js';
import { useCaseName } from '../spaces/use-case-name.js';
import { MEMBER_TEXTS } from './member.texts.js';
import type { MemberInSpace } from './of-member.js';

/** How far one member is in each case, and what it sent there. */
export function MemberSpaces({ spaces }: { readonly spaces: readonly MemberInSpace[] }) {
  const t = useTexts(SPACES_TEXTS);
  const own = useTexts(MEMBER_TEXTS);
  const intl = useIntl();
  const nameOf = useCaseName();
  const head = ['space', 'state', 'sent', 'lastSent', 'confirmedSize', 'behind'] as const;
  return (
    <DataTable label={own('progress')} head={head.map((name) => t(name))} minWidth={680}>
      {spaces.map(({ space, isNetwork, view }) => (
        <Table.Tr key={space} data-space={space} className={classes['figures']}>
          <Table.Td>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/spaces/$spaceId" params={{ spaceId: space }} />}
            >
              {nameOf(space, isNetwork)}
            </Anchor>
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <MemberState view={view} />
          </Table.Td>
          <Table.Td>{intl.formatNumber(view.records)}</Table.Td>
          <Table.Td>{view.lastAt === null ? t('never') : <Age at={view.lastAt} />}</Table.Td>
          <Table.Td>{view.cosignedSize === null ? t('none') : intl.formatNumber(view.cosignedSize)}</Table.Td>
          <Table.Td>{intl.formatNumber(view.lag ?? 0)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
