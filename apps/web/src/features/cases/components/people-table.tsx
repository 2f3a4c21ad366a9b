import { Table, Text } from '@mantine/core';
import { DeskPhone } from '../../../case/directory/desk-phone.js';
import { DataTable } from '../../../components/data-table.js';
import { Member } from '../../../case/member/member.js';
import type { OverviewMember } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

/** Whom to call: the people that each country named to this case. */
export function PeopleTable({ members }: { readonly members: readonly Json<OverviewMember>[] }) {
  const t = useTexts(CASES_TEXTS);
  const people = members.flatMap((member) => member.people);
  if (people.length === 0) return <Text c="dimmed">{t('noPeople')}</Text>;
  const head = ['country', 'name', 'role', 'desk', 'phone'] as const;
  return (
    <DataTable label={t('people')} head={head.map((name) => t(name))} minWidth={520}>
      {people.map((person) => (
        <Table.Tr key={`${person.member} ${person.id}`}>
          <Table.Td>
            <Member id={person.member} />
          </Table.Td>
          <Table.Td dir="auto">{person.name}</Table.Td>
          <Table.Td dir="auto">{person.role}</Table.Td>
          <Table.Td dir="auto">{person.desk}</Table.Td>
          <Table.Td>{person.phone !== '' && <DeskPhone phone={person.phone} />}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
