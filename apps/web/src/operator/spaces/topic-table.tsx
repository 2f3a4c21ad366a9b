import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHourglass, IconTool } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { CopiedCode } from '../../components/copied-code.js';
import { DataTable } from '../../components/data-table.js';
import { MemberMarks } from '../../case/member/member-mark.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { TopicView } from '../operator-types.js';
import { SPACES_TEXTS } from './spaces.texts.js';

const LOOKS = {
  right: { icon: IconCheck, tone: 'gray' },
  corrected: { icon: IconTool, tone: 'yellow' },
  held: { icon: IconAlertTriangle, tone: 'orange' },
  unchecked: { icon: IconHourglass, tone: 'gray' },
} as const;

/** The topics of a space: who may write, and whether the broker agreed. */
export function TopicTable({ topics }: { readonly topics: readonly Json<TopicView>[] }) {
  const t = useTexts(SPACES_TEXTS);
  return (
    <DataTable label={t('topics')} head={[t('topic'), t('rules'), t('writers')]}>
      {topics.map(({ topic, access, writers }) => (
        <Table.Tr key={topic}>
          <Table.Td>
            <CopiedCode name={t('topic')} code={topic} />
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <Chip tone={LOOKS[access].tone} icon={LOOKS[access].icon} title={t(`${access}Long`)}>
              {t(access)}
            </Chip>
          </Table.Td>
          <Table.Td>{writers.length === 0 ? t('none') : <MemberMarks ids={writers} />}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
