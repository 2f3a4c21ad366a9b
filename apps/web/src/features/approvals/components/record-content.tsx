import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table.js';
import { Loading } from '../../../components/states.js';
import { EvaluationCode, HandlingChip, SensitivityChip } from '../../../case/record/labels.js';
import { handlingOf, sensitivitiesOf } from '../../../case/record/record-codes.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useProperties } from '../../../case/record/record-types.js';
import { StatementValue, useShownValue } from '../../../case/record/statement-value.js';
import { useTexts } from '../../../lib/texts.js';
import { ownRecordQuery } from '../api/own-record.js';
import type { Request } from '../api/requests.js';
import {
  changesOf,
  type ContentStatement,
  type FieldChange,
  type RecordContent,
  type SharedLabels,
  sharedLabels,
} from '../request-content.js';
import { LABEL_TEXTS } from '../label.texts.js';
import { REQUEST_TEXTS } from '../request.texts.js';
import classes from './approvals.module.css';
import { LabelList } from './label-list.js';

/** Cells break their words before what would leave has to be scrolled to. */
const NARROWEST = 300;

interface RecordContentViewProps {
  readonly request: Request;
  readonly record: RecordContent;
}

/** Every value with every label as the message carries it; of a change, beside what it takes the place of. */
export function RecordContentView({ request: { spaceId, type }, record }: RecordContentViewProps) {
  const t = useTexts(REQUEST_TEXTS);
  const { recordId, retracts, asserts } = record;
  const now = useQuery({ ...ownRecordQuery(spaceId, recordId), enabled: retracts.length > 0 });
  // Of what is not read yet nothing is said, least of all that it is gone.
  if (now.isLoading) return <Loading />;
  const changes = changesOf(record, now.data?.statements ?? []);
  const shared = sharedLabels(asserts);
  const isChange = retracts.length > 0;
  const head = [
    ...(isChange ? [t('field'), t('before'), t('after')] : [t('field'), t('value')]),
    t('evaluation'),
    t('marks'),
  ];
  return (
    <Stack gap="md" className={classes['content'] ?? ''} data-plain={!isChange || undefined}>
      <DataTable label={t('content')} head={head} minWidth={NARROWEST}>
        {changes.map((change, i) => (
          <ChangeRow key={i} type={type} change={change} isChange={isChange} shared={shared} />
        ))}
      </DataTable>
      {asserts.length > 0 && <LabelList labels={withoutMarks(shared)} />}
    </Stack>
  );
}

interface ChangeRowProps {
  readonly type: string;
  readonly change: FieldChange;
  /** Shows what was there before, too. */
  readonly isChange: boolean;
  readonly shared: ReturnType<typeof sharedLabels>;
}

function ChangeRow({ type, change: { property, before, after }, isChange, shared }: ChangeRowProps) {
  const t = useTexts(REQUEST_TEXTS);
  const names = useRecordNames();
  const shown = useShownValue();
  const kind = useProperties(type).get(property)?.kind ?? 'text';
  return (
    <Table.Tr>
      <Table.Th scope="row">{names.property(type, property)}</Table.Th>
      {isChange && (
        <Table.Td>
          {before === null ? (
            <Text size="sm" c="dimmed">
              {t('new')}
            </Text>
          ) : (
            <Text size="sm" dir="auto" className={`any-length ${after === null ? (classes['gone'] ?? '') : ''}`}>
              {before.value === null ? t('unknownValue') : shown(before.value, kind)}
            </Text>
          )}
        </Table.Td>
      )}
      <Table.Td>
        {after === null ? (
          <Text size="sm" c="dimmed">
            {t('takenBack')}
          </Text>
        ) : (
          <>
            <StatementValue
              value={after.value}
              kind={kind}
              original={after.labels.original}
              language={after.labels.language}
            />
            <LabelList labels={withoutMarks(ownLabels(after, shared))} />
          </>
        )}
      </Table.Td>
      <Marks after={after} />
    </Table.Tr>
  );
}

/** How well a value is known, and how it must be handled, on its row. */
function Marks({ after }: { readonly after: ContentStatement | null }) {
  const t = useTexts(LABEL_TEXTS);
  if (after === null) {
    return (
      <>
        <Table.Td />
        <Table.Td />
      </>
    );
  }
  const { evaluation, handling, sensitivities } = after.labels;
  return (
    <>
      <Table.Td>
        {evaluation ? <EvaluationCode evaluation={evaluation} /> : <abbr title={t('notEvaluated')}>–</abbr>}
      </Table.Td>
      <Table.Td>
        <span className={classes['chips']}>
          {sensitivitiesOf(sensitivities).map((mark) => (
            <SensitivityChip key={mark} mark={mark} />
          ))}
          <HandlingChip code={handlingOf(handling.code)} text={handling.text} />
        </span>
      </Table.Td>
    </>
  );
}

/** What does not stand on the row of a value: why it may be used, and where it comes from. */
function withoutMarks(labels: SharedLabels): SharedLabels {
  // Words that somebody wrote are no mark: they are read where there is room for them.
  const onRow = ['evaluation', 'sensitivities', ...(labels.handling?.text === '' ? ['handling'] : [])];
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !onRow.includes(name)));
}

/** Labels that not every value has. */
function ownLabels({ labels }: ContentStatement, shared: object): Partial<ContentStatement['labels']> {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !Object.hasOwn(shared, name)));
}
