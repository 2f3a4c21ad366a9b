import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { EvaluationCode, parseEvaluation } from '../../case/record/labels.js';
import { shortNumber } from '../../case/record/record-number.js';
import { WhoHasIt, WhoHasItSlot } from '../../case/record/who-has-it.js';
import { spaceQuery } from '../../case/space/space.js';
import { Age } from '../../components/age.js';
import type { Column } from '../../components/row-list/column.js';
import { useTexts } from '../../lib/texts.js';
import type { RecordRow } from './api/records.js';
import { KeyFacts } from './components/key-facts.js';
import { RecordCard } from './components/record-card.js';
import { RecordName } from './components/record-name.js';
import type { ColumnId } from './list-columns.js';
import { RECORDS_TEXTS } from './records.texts.js';

/** So many countries have a column each; more are counted. */
const MOST_COLUMNS = 6;
const SLOT = 36;
const LONG_SLOT = 72;
/** Letters that fit into a narrow slot. */
const SHORT = 3;

interface ListLook {
  readonly spaceId: string;
  readonly ids: readonly ColumnId[];
  readonly look: 'rows' | 'cards';
}

/** Columns of the list of records. */
export function useRecordColumns({ spaceId, ids, look }: ListLook): readonly Column<RecordRow>[] {
  const t = useTexts(RECORDS_TEXTS);
  const slots = useSlots(spaceId);
  return useMemo(() => {
    if (look === 'cards') {
      return [
        {
          id: 'card',
          label: t('name'),
          cell: (row, tabIndex) => <RecordCard spaceId={spaceId} record={row} tabIndex={tabIndex} />,
        },
      ];
    }
    const columns: Readonly<Record<ColumnId, readonly Column<RecordRow>[]>> = {
      number: [{ id: 'number', label: t('number'), width: 112, cell: shortNumber }],
      detail: [{ id: 'detail', label: t('detail'), width: 248, cell: (row) => <KeyFacts record={row} /> }],
      evaluation: [
        { id: 'evaluation', label: t('evaluationShort'), title: t('evaluation'), width: 44, cell: evaluationOf },
      ],
      holders: slots,
      changed: [
        {
          id: 'changed',
          label: t('changed'),
          width: 104,
          align: 'end',
          sorts: ['-changed', 'changed'],
          cell: (row) => <Age at={row.changedAt} brief />,
        },
      ],
    };
    const name: Column<RecordRow> = {
      id: 'name',
      label: t('name'),
      sorts: ['name', '-name'],
      cell: (row, tabIndex) => <RecordName spaceId={spaceId} record={row} tabIndex={tabIndex} />,
    };
    return [name, ...ids.flatMap((id) => columns[id])];
  }, [t, slots, spaceId, ids, look]);
}

/** Who has it: one column for each country, or one that counts them. */
function useSlots(spaceId: string): readonly Column<RecordRow>[] {
  const t = useTexts(RECORDS_TEXTS);
  const nameOf = useMemberName();
  const { data } = useQuery(spaceQuery(spaceId));
  const members = data?.members;
  return useMemo(() => {
    if (!members) return [];
    if (members.length > MOST_COLUMNS) {
      return [
        { id: 'holders', label: t('holders'), width: 176, cell: ({ holders }) => <WhoHasIt holders={holders} /> },
      ];
    }
    return members.map((member): Column<RecordRow> => ({
      id: `of ${member}`,
      label: memberCode(member),
      title: nameOf(member),
      width: member.length > SHORT ? LONG_SLOT : SLOT,
      align: 'centre',
      cell: ({ holders }) => {
        const holder = holders.find((one) => one.member === member);
        return holder && <WhoHasItSlot holder={holder} />;
      },
    }));
  }, [members, nameOf, t]);
}

function evaluationOf({ evaluation: code }: RecordRow): React.ReactNode {
  const evaluation = parseEvaluation(code);
  return evaluation && <EvaluationCode evaluation={evaluation} />;
}
