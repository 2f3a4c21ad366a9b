import { Group, Stack, Text, Title } from '@mantine/core';
import { HandlingChip } from '../../../case/record/labels.js';
import { handlingOf } from '../../../case/record/record-codes.js';
import { useRecordNames } from '../../../case/record/record-names.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import type { Change, OpenRecord, Statement } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { type CommonLabels, commonLabels, type Fact, type FactGroup, isLive, statementKey } from '../statements.js';
import { FactValue } from './fact-value.js';
import classes from './facts.module.css';
import { VisibleTo } from './statement-labels.js';

interface FactsTabProps {
  readonly record: OpenRecord;
  readonly groups: readonly FactGroup[];
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly history: readonly Change[];
  readonly onOpen: (statement: Statement) => void;
}

/** What is known, in the groups of the catalogue; labels are said once for all values that share them. */
export function FactsTab({ record, groups, properties, history, onOpen }: FactsTabProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const common = commonLabels(record.statements.filter(isLive));
  if (groups.length === 0) return <Text c="dimmed">{t('noFacts')}</Text>;
  return (
    <Stack gap="lg">
      <CommonLine common={common} />
      {groups.map(({ group, facts }) => (
        <section key={group}>
          <Title order={2} mb={6}>
            {names.group(group)}
          </Title>
          <dl className={classes['group']}>
            {facts.map((fact) => (
              <div key={fact.property} className={classes['fact']}>
                <dt>{names.property(record.type, fact.property)}</dt>
                <dd>
                  <Rule fact={fact} />
                  <div className={classes[fact.conflicted ? 'conflict' : 'values']}>
                    {fact.statements.map((statement) => (
                      <FactValue
                        key={statementKey(statement)}
                        statement={statement}
                        record={record}
                        kind={properties.get(fact.property)?.kind ?? 'text'}
                        common={common}
                        history={history}
                        onOpen={() => onOpen(statement)}
                      />
                    ))}
                  </div>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Stack>
  );
}

/** Why one of several values stands first. */
function Rule({ fact }: { readonly fact: Fact }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  if (!fact.conflicted) return null;
  return (
    <Text size="sm" mb={6} data-conflict={fact.property}>
      {t(fact.firstBy === 'evaluation' ? 'firstByEvaluation' : 'firstByAge')}
    </Text>
  );
}

function CommonLine({ common }: { readonly common: CommonLabels }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  return (
    <Group gap={8}>
      <Text size="sm">{t('unlessSaid')}</Text>
      <HandlingChip code={handlingOf(common.handling)} inWords />
      <Text size="sm">{names.purpose(common.purpose)}</Text>
      <VisibleTo release={common.release} />
    </Group>
  );
}
