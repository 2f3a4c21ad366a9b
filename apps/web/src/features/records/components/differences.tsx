import { Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { memberCode } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { langOf, useShownValue } from '../../../case/record/statement-value.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { HISTORY_TEXTS } from '../history.texts.js';
import { type Difference, differenceKey, givenTo } from '../versions.js';
import classes from './history.module.css';

interface DifferencesProps {
  readonly type: string;
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly differences: readonly Difference[];
}

/** What was added, changed and retracted, value by value. */
export function Differences({ type, properties, differences }: DifferencesProps) {
  const t = useTexts(HISTORY_TEXTS);
  const names = useRecordNames();
  if (differences.length === 0) return null;
  return (
    <ul className={classes['differences']}>
      {differences.map((difference) => {
        const { property, before, after } = difference;
        const kind = properties.get(property)?.kind ?? 'text';
        const given = givenTo(difference);
        if (given !== null && after)
          return (
            <li key={differenceKey(difference)}>
              <Text span size="sm" c="dimmed">
                {t('givenTo', { members: given.map(memberCode).join(', ') })} · {names.property(type, property)}:
              </Text>{' '}
              <Value statement={after} kind={kind} />
            </li>
          );
        return (
          <li key={differenceKey(difference)}>
            <Text span size="sm" c="dimmed">
              {t(before === null ? 'added' : after === null ? 'removed' : 'changed')} · {names.property(type, property)}
              :
            </Text>{' '}
            {before && <Value statement={before} kind={kind} isGone />}
            {before && after && (
              <>
                <IconArrowRight size={14} className={classes['arrow']} aria-hidden />
                <span className="for-listeners"> {t('after')} </span>
              </>
            )}
            {after && <Value statement={after} kind={kind} />}
          </li>
        );
      })}
    </ul>
  );
}

interface ValueProps {
  readonly statement: Statement;
  readonly kind: PropertyView['kind'];
  readonly isGone?: boolean;
}

function Value({ statement, kind, isGone = false }: ValueProps) {
  const shown = useShownValue()(statement.value, kind);
  const Tag = isGone ? 'del' : 'span';
  return (
    <Tag dir="auto" className="any-length" {...langOf(statement.labels, statement.value, shown)}>
      {shown}
    </Tag>
  );
}
