import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EvaluationCode, parseEvaluation } from '../../../case/record/labels.js';
import { memberCode } from '../../../case/member/member.js';
import { highestHandling, isHandling } from '../../../case/record/record-codes.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { spaceQuery } from '../../../case/space/space.js';
import { useTimeFormat } from '../../../components/time.js';
import { usePerson } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordPage } from '../api/records.js';
import { PRINT_TEXTS } from '../print.texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import classes from './printed-list.module.css';

interface PrintedListProps {
  readonly spaceId: string;
  readonly page: RecordPage;
}

/** The whole list on paper: full names, words instead of marks, how many there are, who printed it when. On the screen it is not there. */
export function PrintedList({ spaceId, page: { items, total } }: PrintedListProps) {
  const t = useTexts(RECORDS_TEXTS);
  const print = useTexts(PRINT_TEXTS);
  const format = useTimeFormat();
  const { name } = usePerson();
  const [at] = useState(() => new Date());
  const { data: space } = useQuery(spaceQuery(spaceId));
  const numberOf = useRecordNumber(spaceId);
  const label = highestHandling(items.map(({ handling }) => handling).filter(isHandling));
  const counts = { shown: items.length, count: total.count };
  const isWhole = total.exact && items.length >= total.count;
  const amount = isWhole ? print('all', counts) : print(total.exact ? 'cut' : 'cutMore', counts);
  return (
    <section className={classes['paper']} aria-hidden data-printed={items.length}>
      <table>
        <thead>
          <tr>
            <th colSpan={HEAD.length}>
              {[space?.title, t('title'), amount, label, print('by', { name, at: format(at) })]
                .filter(Boolean)
                .join(' · ')}
            </th>
          </tr>
          <tr>
            {HEAD.map((column) => (
              <th key={column}>{t(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((record) => (
            <Row key={record.recordId} record={record} number={numberOf(record)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const HEAD = ['name', 'number', 'type', 'detail', 'owner', 'handling', 'evaluation', 'changed'] as const;

function Row({ record, number }: { readonly record: RecordPage['items'][number]; readonly number: string }) {
  const t = useTexts(RECORDS_TEXTS);
  const names = useRecordNames();
  const format = useTimeFormat();
  const evaluation = parseEvaluation(record.evaluation);
  return (
    <tr>
      <td>{record.name ?? t('nameless')}</td>
      <td>{number}</td>
      <td>{names.type(record.type)}</td>
      <td>{record.detail}</td>
      <td>{memberCode(record.owner)}</td>
      <td>{record.handling}</td>
      <td>{evaluation && <EvaluationCode evaluation={evaluation} />}</td>
      <td>{format(record.changedAt)}</td>
    </tr>
  );
}
