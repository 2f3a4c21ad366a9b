import { ActionIcon, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Age } from '../../../components/age.js';
import { EvaluationWords } from '../../../case/record/labels.js';
import { Member } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-names.js';
import { StatementValue } from '../../../case/record/statement-value.js';
import type { ValueKind } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change, Statement } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import type { CommonLabels } from '../statements.js';
import { broughtBy } from '../versions.js';
import classes from './facts.module.css';
import { StatementLabels } from './statement-labels.js';

interface FactValueProps {
  readonly statement: Statement;
  readonly record: { readonly type: string; readonly owner: string };
  readonly kind: ValueKind;
  readonly common: CommonLabels;
  readonly history: readonly Change[];
  readonly onOpen: () => void;
}

/** One value: what is said, how well it is known, since when, and whatever is special about it. */
export function FactValue({ statement, record, kind, common, history, onOpen }: FactValueProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const { value, labels, property, pending } = statement;
  const at = broughtBy(statement, history)?.at;
  const label = `${t('provenance', { property: names.property(record.type, property) })}: ${value.slice(0, 60)}`;
  return (
    <div className={`${classes['value']} ${pending ? classes['coming'] : ''}`}>
      <Stack gap={2} miw={0}>
        <StatementValue value={value} kind={kind} original={labels.original} language={labels.language} />
        <Text size="sm" c="dimmed">
          <Member id={record.owner} />
          {' · '}
          {labels.evaluation ? <EvaluationWords evaluation={labels.evaluation} /> : t('notEvaluated')}
          {at !== undefined && (
            <>
              {' · '}
              <Age at={at} />
            </>
          )}
        </Text>
        <StatementLabels statement={statement} common={common} />
      </Stack>
      <ActionIcon variant="subtle" className="no-print" aria-label={label} title={label} onClick={onOpen}>
        <IconInfoCircle size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
