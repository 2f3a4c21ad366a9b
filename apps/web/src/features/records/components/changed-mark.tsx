import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { LIST_TEXTS } from '../list.texts.js';
import { SEEN_AFTER_MS } from '../../../case/record/in-view.js';

/** Changes of rows that were in view in this tab, until it is loaded anew; what a record says of it stays new until it was looked at. */
const seen = new Set<string>();

type Changed = Pick<RecordRow, 'recordId' | 'changedAt' | 'changedSince'>;

/** Says that others changed a record since the reader looked; gone once its row was in view for two seconds. The list draws a bar for it. */
export function ChangedMark({ record }: { readonly record: Changed }) {
  const name = `${record.recordId} ${record.changedAt}`;
  return record.changedSince && <Mark key={name} name={name} />;
}

function Mark({ name }: { readonly name: string }) {
  const t = useTexts(LIST_TEXTS);
  const [isSeen, setSeen] = useState(seen.has(name));
  const isShown = useDocumentVisibility() === 'visible';
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const row = mark.current?.closest('tr');
    if (!row || !isShown) return undefined;
    return whenInView(row, () => {
      seen.add(name);
      setSeen(true);
    });
  }, [name, isShown]);
  if (isSeen) return null;
  return (
    <span ref={mark} className="for-listeners" data-changed>
      , {t('changedSince')}
    </span>
  );
}

function whenInView(row: Element, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)?.isIntersecting) timer = setTimeout(tell, SEEN_AFTER_MS);
  });
  observer.observe(row);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
