import { useMemo } from 'react';
import { hasText, type TextTable, useTexts } from '../../lib/texts.js';
import { PROPERTY_TEXTS } from './property.texts.js';
import {
  CODE_TEXTS,
  INFORMATION_TEXTS,
  PROPERTY_GROUP_TEXTS,
  PURPOSE_TEXTS,
  RECORD_TYPE_TEXTS,
  SOURCE_TEXTS,
} from './record.texts.js';

export { hasText };

/** Evaluation as the API has it. */
export interface Evaluated {
  readonly source: string;
  readonly information: number;
}

/** Names of what records are made of, in the language of the page; a name that nobody knows is shown as it is. */
export interface RecordNames {
  readonly type: (type: string) => string;
  readonly property: (type: string, property: string) => string;
  readonly group: (group: string) => string;
  readonly purpose: (purpose: string) => string;
  /** A value of a closed list. */
  readonly code: (value: string) => string;
  /** In words: `mostly reliable source, accuracy not in doubt`. */
  readonly evaluation: (evaluation: Evaluated) => string;
}

export function useRecordNames(): RecordNames {
  const types = useNames(RECORD_TYPE_TEXTS);
  const properties = useNames(PROPERTY_TEXTS);
  const group = useNames(PROPERTY_GROUP_TEXTS);
  const purpose = useNames(PURPOSE_TEXTS);
  const code = useNames(CODE_TEXTS);
  const sources = useNames(SOURCE_TEXTS);
  const information = useNames(INFORMATION_TEXTS);
  return useMemo(
    () => ({
      type: types,
      property: (type, property) =>
        properties(hasText(PROPERTY_TEXTS, `${type}.${property}`) ? `${type}.${property}` : property),
      group,
      purpose,
      code,
      evaluation: (evaluation) => `${sources(evaluation.source)}, ${information(String(evaluation.information))}`,
    }),
    [types, properties, group, purpose, code, sources, information],
  );
}

function useNames<T extends TextTable>(table: T): (name: string) => string {
  const t = useTexts(table);
  return useMemo(() => (name) => (hasText(table, name) ? t(name) : name), [t, table]);
}
