import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { RECORD_NAME_TEXTS } from '../../../case/record/record.texts.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { timeOf } from '../../../case/views/edtf-time.js';
import { TwinTable } from '../../../case/views/twin-table.js';
import { VIEWS_TEXTS } from '../../../case/views/views.texts.js';
import { useTexts } from '../../../lib/texts.js';
import type { Dated } from '../api/timeline.query.js';
import { dateId } from '../lanes.js';
import { TIMELINE_TEXTS } from '../timeline.texts.js';

/** The dates of the timeline, row by row. */
export function TimelineTable({ spaceId, items }: { readonly spaceId: string; readonly items: readonly Dated[] }) {
  const t = useTexts(TIMELINE_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const names = useRecordNames();
  const dateWords = useEdtfWords();
  const rows = items.map((item) => {
    const { recordId, type, owner, name, handling, kind, property, begins, ends } = item;
    const when = [begins, ends].flatMap((date) => (date === null ? [] : [dateWords(date) ?? date])).join(' – ');
    const called = name ?? (kind === null ? nameless : names.code(kind));
    return {
      id: dateId(item),
      cells: [
        { text: when, sort: timeOf(begins, ends)?.[0] ?? 0 },
        { text: kind === null ? names.property(type, property) : names.code(kind) },
        {
          text: called,
          shown: (
            <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }}>
              <bdi>{called}</bdi>
            </Link>
          ),
        },
        { text: names.type(type) },
        { text: memberCode(owner) },
        { text: handling },
      ],
    };
  });
  const head = [t('date'), t('what'), t('record'), views('type'), views('owner'), views('handling')];
  return <TwinTable title={views('timeline')} head={head} rows={rows} />;
}
