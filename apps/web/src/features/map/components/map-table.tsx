import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue } from '../../../case/record/statement-value.js';
import { timeOf } from '../../../case/views/edtf-time.js';
import { TwinTable } from '../../../case/views/twin-table.js';
import { VIEWS_TEXTS } from '../../../case/views/views.texts.js';
import { useTexts } from '../../../lib/texts.js';
import type { Placed, Trip } from '../api/places.query.js';
import { MAP_TEXTS } from '../map.texts.js';

interface MapTableProps {
  readonly spaceId: string;
  readonly items: readonly Placed[];
  readonly trips: readonly Trip[];
  readonly nameOf: (item: Placed) => string;
}

/** What the map shows, row by row: its places, and the ways between them. */
export function MapTable({ spaceId, items, trips, nameOf }: MapTableProps) {
  const t = useTexts(MAP_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  const names = useRecordNames();
  const shown = useShownValue();
  const dateWords = useEdtfWords();
  const rows = items.map((item) => {
    const { recordId, type, owner, handling, at, country, begins, ends } = item;
    const when = [begins, ends].flatMap((date) => (date === null ? [] : [dateWords(date) ?? date])).join(' – ');
    const where = at ? `${at.latitude}, ${at.longitude}` : shown(country ?? '', 'country');
    const name = nameOf(item);
    return {
      id: `${recordId} ${owner}`,
      cells: [
        { text: name, shown: <ToRecord spaceId={spaceId} recordId={recordId} name={name} /> },
        { text: where },
        { text: t(at ? 'exact' : 'country') },
        { text: when, sort: timeOf(begins, ends)?.[0] ?? 0 },
        { text: names.type(type) },
        { text: memberCode(owner) },
        { text: handling },
      ],
    };
  });
  const head = [t('record'), t('where'), t('exact'), t('when'), views('type'), views('owner'), views('handling')];
  const called = new Map(items.map((item) => [item.recordId, nameOf(item)]));
  const ways = trips.map(({ recordId, from, to, kind, owner }) => {
    const word = kind === null ? t('trip') : names.code(kind);
    return {
      id: recordId,
      cells: [
        { text: called.get(from) ?? '' },
        { text: word, shown: <ToRecord spaceId={spaceId} recordId={recordId} name={word} /> },
        { text: called.get(to) ?? '' },
        { text: memberCode(owner) },
      ],
    };
  });
  return (
    <>
      <TwinTable title={views('map')} head={head} rows={rows} />
      {ways.length > 0 && (
        <TwinTable title={t('trips')} head={[t('from'), views('kind'), t('to'), views('owner')]} rows={ways} />
      )}
    </>
  );
}

function ToRecord({
  spaceId,
  recordId,
  name,
}: {
  readonly spaceId: string;
  readonly recordId: string;
  readonly name: string;
}) {
  return (
    <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
