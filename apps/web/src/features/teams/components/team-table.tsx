import { Table, Text } from '@mantine/core';
import { IconEyeExclamation, IconKey, IconUser } from '@tabler/icons-react';
import { Confirm } from '../../../components/confirm.js';
import { DataTable } from '../../../components/data-table.js';
import { IconLine } from '../../../components/icon-line.js';
import { useNotice } from '../../../components/notice.js';
import { useTimeFormat } from '../../../components/time.js';
import { usePerson } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Place, type Team, useChangeTeam } from '../api/team.js';
import { TEAM_TEXTS } from '../teams.texts.js';

const ICONS = { lead: IconKey, member: IconUser, 'break-glass': IconEyeExclamation };

interface TeamTableProps {
  readonly spaceId: string;
  readonly team: Team;
}

/** The people who may open a case, leads first. */
export function TeamTable({ spaceId, team }: TeamTableProps) {
  const t = useTexts(TEAM_TEXTS);
  const head = ['name', 'place', 'given'] as const;
  const own = usePerson().id;
  const mayAct = team.you.mayStaff;
  return (
    <DataTable label={t('title')} head={[...head, ...(mayAct ? (['act'] as const) : [])].map((name) => t(name))}>
      {team.people.map((place) => (
        <TeamRow
          key={`${place.personId} ${place.kind}`}
          {...{ spaceId, place, mayAct }}
          isOwn={place.personId === own}
        />
      ))}
    </DataTable>
  );
}

interface TeamRowProps {
  readonly spaceId: string;
  readonly place: Place;
  readonly mayAct: boolean;
  readonly isOwn: boolean;
}

function TeamRow({ spaceId, place, mayAct, isOwn }: TeamRowProps) {
  const t = useTexts(TEAM_TEXTS);
  const format = useTimeFormat();
  const { name, desk, kind, givenBy, givenAt, endsAt, reason } = place;
  return (
    <Table.Tr data-person={place.personId}>
      <Table.Th scope="row" fw={500}>
        <span dir="auto">{name}</span>
        {isOwn && ` (${t('you')})`}
        <Text size="xs" c="dimmed" fw={400} dir="auto">
          {desk}
        </Text>
      </Table.Th>
      <Table.Td>
        <IconLine icon={ICONS[kind]}>{t(kind)}</IconLine>
        {endsAt !== null && <Text size="xs">{t('until', { until: format(endsAt) })}</Text>}
        {reason !== '' && (
          <Text size="xs" c="dimmed" dir="auto">
            {reason}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <span dir="auto">{givenBy}</span>
        <Text size="xs" c="dimmed">
          {format(givenAt)}
        </Text>
      </Table.Td>
      {mayAct && (
        <Table.Td>
          <Remove spaceId={spaceId} place={place} isOwn={isOwn} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Remove({ spaceId, place: { personId, name }, isOwn }: Omit<TeamRowProps, 'mayAct'>) {
  const t = useTexts(TEAM_TEXTS);
  const notify = useNotice();
  const change = useChangeTeam(spaceId);
  const remove = (): void =>
    change.mutate({ kind: 'remove', personId }, { onSuccess: () => notify({ message: t('removed', { name }) }) });
  return (
    <Confirm
      size="xs"
      label={t(isOwn ? 'leave' : 'remove')}
      name={`${t(isOwn ? 'leave' : 'remove')}: ${name}`}
      effect={t(isOwn ? 'leaveEffect' : 'removeEffect', { name })}
      change={change}
      onConfirm={remove}
    />
  );
}
