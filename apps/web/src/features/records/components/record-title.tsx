import { useQuery } from '@tanstack/react-query';
import { type KeyFact, RecordHead } from '../../../case/record/record-head.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { RecordStateMarks } from '../../../case/record/record-state.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { langOf, useShownValue } from '../../../case/record/statement-value.js';
import { useTexts } from '../../../lib/texts.js';
import { followingQuery } from '../api/following.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { statesOf } from '../statements.js';
import type { RecordData } from '../use-record-data.js';
import classes from './facts.module.css';

/** As many as one line of a page holds. */
const MOST_FACTS = 4;

/** Head of a record, on its page and small in a peek. */
export function RecordTitle({ data, small = false }: { readonly data: RecordData; readonly small?: boolean }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const keyFacts = useKeyFacts(data);
  const { spaceId, record, groups, known } = data;
  const following = useQuery(followingQuery(spaceId, record.recordId)).data?.following ?? false;
  const newest = known.history.at(-1);
  return (
    <RecordHead
      name={data.name ?? t('nameless')}
      chips={
        <>
          <span className={classes['kind']}>
            <RecordIcon type={record.type} size={14} />
            {names.type(record.type)}
          </span>
          <RecordStateMarks states={statesOf(record, groups)} />
        </>
      }
      keyFacts={keyFacts}
      owner={record.owner}
      author={newest?.authors[0] ?? null}
      version={newest?.version ?? 0}
      changedAt={newest?.at}
      isFollowed={following}
      small={small}
    />
  );
}

/** One value of each property that describes a record of its kind; what names it stands above already. */
function useKeyFacts({ record, groups, properties, describedBy, name }: RecordData): readonly KeyFact[] {
  const names = useRecordNames();
  const show = useShownValue();
  const facts = groups.flatMap((group) => group.facts);
  const found = describedBy.flatMap((property): readonly KeyFact[] => {
    const first = facts.find((fact) => fact.property === property)?.statements[0];
    if (!first || first.value === name) return [];
    const shown = show(first.value, properties.get(property)?.kind ?? 'text');
    const { lang } = langOf(first.labels, first.value, shown);
    return [{ property, label: names.property(record.type, property), shown, lang }];
  });
  return found.slice(0, MOST_FACTS);
}
