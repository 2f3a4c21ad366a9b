import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table.js';
import { Failed, Loading } from '../../../components/states.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { pastQuery } from '../api/past.js';
import { PAST_TEXTS } from '../past.texts.js';
import { useFlowCauseWords } from './cause-words.js';

interface MemberPastProps {
  readonly member: string;
  /** The own member. */
  readonly own: string;
}

/** What was the matter with a member within 30 days, newest first. */
export function MemberPast({ member, own }: MemberPastProps) {
  const t = useTexts(PAST_TEXTS);
  const words = useFlowCauseWords();
  const { data, error, refetch } = useQuery(pastQuery(member));
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.causes.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <>
      <DataTable label={t('title')} head={[t('turn'), t('what'), t('from'), t('until')]} minWidth={560}>
        {data.causes.map((cause) => (
          <Table.Tr key={`${cause.key} ${cause.beganAt}`} data-cause={cause.cause}>
            <Table.Td>{words.turn(cause)}</Table.Td>
            <Table.Td>{words.sentence(cause, own)}</Table.Td>
            <Table.Td>
              <Time at={cause.beganAt} />
            </Table.Td>
            <Table.Td>{cause.endedAt === null ? t('lasts') : <Time at={cause.endedAt} />}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {data.hasMore && <Text c="dimmed">{t('more')}</Text>}
    </>
  );
}
