import { Group, Table, Text } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { DeskPhone } from '../../../case/directory/desk-phone.js';
import type { Desk, DesksOfMember } from '../../../case/directory/directory.query.js';
import { useDutyWords } from '../../../case/directory/use-duty-words.js';
import { ZoneTime } from '../../../case/member/local-time.js';
import { Member } from '../../../case/member/member.js';
import { DataTable } from '../../../components/data-table.js';
import { useLanguageName } from '../../../components/language-name.js';
import { useTexts } from '../../../lib/texts.js';
import { DIRECTORY_TEXTS } from '../directory.texts.js';

/** Each desk of each country, those on duty first. */
export function DeskTable({ directory }: { readonly directory: readonly DesksOfMember[] }) {
  const t = useTexts(DIRECTORY_TEXTS);
  const head = ['country', 'desk', 'now', 'there', 'phone'] as const;
  return (
    <DataTable label={t('title')} head={head.map((name) => t(name))} minWidth={520}>
      {directory.map((of) =>
        of.desks.length === 0 ? (
          <Table.Tr key={of.member}>
            <Table.Td>
              <Member id={of.member} />
            </Table.Td>
            <Table.Td colSpan={head.length - 1}>
              <Text size="sm" c="dimmed">
                {t('none')}
              </Text>
            </Table.Td>
          </Table.Tr>
        ) : (
          inOrder(of).map((desk) => <Row key={`${of.member} ${desk.deskId}`} desk={desk} of={of} />)
        ),
      )}
    </DataTable>
  );
}

function inOrder({ desks, onDuty }: DesksOfMember): readonly Desk[] {
  const called = onDuty.flatMap((id) => desks.find(({ deskId }) => deskId === id) ?? []);
  return [...called, ...desks.filter((desk) => !called.includes(desk))];
}

function Row({ desk, of }: { readonly desk: Desk; readonly of: DesksOfMember }) {
  const say = useDutyWords();
  const language = useLanguageName();
  const isOnDuty = of.onDuty.includes(desk.deskId);
  const Icon = isOnDuty ? IconPhone : IconPhoneOff;
  return (
    <Table.Tr>
      <Table.Td>
        <Member id={of.member} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={isOnDuty ? 600 : undefined} dir="auto">
          {desk.name}
        </Text>
        <Text size="xs" c="dimmed">
          {desk.languages.map(language).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td data-duty={isOnDuty}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Icon size={16} stroke={1.6} aria-hidden />
          <Text size="sm" {...(!isOnDuty && { c: 'dimmed' })}>
            {say(desk, of)}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td>
        <ZoneTime zone={desk.zone} />
      </Table.Td>
      <Table.Td>
        <DeskPhone phone={desk.phone} />
      </Table.Td>
    </Table.Tr>
  );
}
