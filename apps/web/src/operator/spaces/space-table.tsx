import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Age } from '../../components/age.js';
import { DataTable } from '../../components/data-table.js';
import { Member } from '../../case/member/member.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { SpaceBoard } from '../operator-types.js';
import { Confirmations } from './confirmations.js';
import { shortId } from './short-id.js';
import { SpaceState } from './space-state.js';
import { SPACES_TEXTS } from './spaces.texts.js';

/** A row for each space. */
export function SpaceTable({ spaces }: { readonly spaces: readonly Json<SpaceBoard>[] }) {
  const t = useTexts(SPACES_TEXTS);
  const head = ['space', 'state', 'members', 'size', 'hour', 'last', 'confirmations', 'list'] as const;
  return (
    <DataTable label={t('all')} head={head.map((name) => t(name))} minWidth={900}>
      {spaces.map((space) => (
        <SpaceRow key={space.space} space={space} />
      ))}
    </DataTable>
  );
}

function SpaceRow({ space }: { readonly space: Json<SpaceBoard> }) {
  const t = useTexts(SPACES_TEXTS);
  const intl = useIntl();
  const { space: id, isNetwork, state, reason, members, position, lastHour, lastAt, listVersion } = space;
  return (
    <Table.Tr data-space={id} className={classes['figures']}>
      <Table.Td className={classes['oneLine']}>
        <Anchor
          size="sm"
          title={id}
          renderRoot={(props) => <Link {...props} to="/spaces/$spaceId" params={{ spaceId: id }} />}
        >
          {isNetwork ? t('network') : shortId(id)}
        </Anchor>
      </Table.Td>
      <Table.Td className={classes['oneLine']}>
        <SpaceState state={state} reason={reason} />
      </Table.Td>
      <Table.Td>
        {members.map(({ member }, i) => (
          <Text span size="sm" key={member}>
            {i > 0 && ', '}
            <Member id={member} />
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{intl.formatNumber(position)}</Table.Td>
      <Table.Td>{intl.formatNumber(lastHour)}</Table.Td>
      <Table.Td className={classes['oneLine']}>{lastAt === null ? t('never') : <Age at={lastAt} />}</Table.Td>
      <Table.Td className={classes['oneLine']}>
        <Confirmations members={members} />
      </Table.Td>
      <Table.Td>{listVersion ?? t('none')}</Table.Td>
    </Table.Tr>
  );
}
