import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFeatures } from '../../case/feature/features.js';
import type { ValueRemarksProps } from '../../case/feature/web-feature.js';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { sessionQuery, useHasRole } from '../../lib/session.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import type { Statement } from './api/record.js';
import { statementKey } from './statements.js';
import { statementInFocus } from './use-ask-record.js';
import type { RecordData } from './use-record-data.js';

/** To say the same of a value, or otherwise. */
export type Saying = NonNullable<ValueRemarksProps['saying']>;

interface SayingOn {
  /** Opens where it is said, and closes it; null where nothing of it can be said. */
  readonly say: ((statement: Statement, what: Saying | null) => void) | null;
  readonly sayingOf: (statement: Statement) => Saying | null;
}

/** What a person is about to say of a value of another country; on the page of the record also by its key, on the row that has the focus. */
export function useSaying({ record }: RecordData, isInPlace: boolean): SayingOn {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const maySay = useHasRole('investigator', 'liaison', 'prosecutor');
  const readsOnly = useReadsOnly();
  const isShown = useFeatures().all.some(({ valueRemarks }) => valueRemarks !== undefined);
  const [said, setSaid] = useState<{ readonly row: string; readonly what: Saying } | null>(null);
  const isOpen = isShown && maySay && !readsOnly && own !== undefined && own !== record.owner;
  const say = (statement: Statement, what: Saying | null): void => {
    setSaid(what && { row: statementKey(statement), what });
    if (what === null)
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(statementKey(statement))}"]`)?.focus();
  };
  const onFocused = (what: Saying) => (): void => {
    const statement = statementInFocus(record);
    if (statement && statement.retractedIn === null) say(statement, what);
  };
  const isPressed = isInPlace && isOpen && said === null;
  useShortcuts([isPressed && ['confirm', onFocused('corroborate')], isPressed && ['dispute', onFocused('dispute')]]);
  return {
    say: isOpen ? say : null,
    sayingOf: (statement) => (said?.row === statementKey(statement) ? said.what : null),
  };
}
