import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table.js';
import { HolderWord } from '../../../case/record/who-has-it.js';
import { memberCode } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { spaceQuery } from '../../../case/space/space.js';
import { langOf, useShownValue } from '../../../case/record/statement-value.js';
import { Failed, Loading } from '../../../components/states.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import { type Change, deliveryQuery, type OpenRecord, type Statement } from '../api/record.js';
import { holdersOf, type Known, placeOf, sharedRows } from '../places.js';
import { SHARED_TEXTS } from '../shared.texts.js';
import { statementKey } from '../statements.js';
import classes from './shared.module.css';
import { DeliverySentences } from './delivery-sentences.js';

interface SharedTabProps {
  readonly spaceId: string;
  readonly record: OpenRecord;
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly history: readonly Change[];
}

/** Which value is where, country by country, as it happens. */
export function SharedTab({ spaceId, record, properties, history }: SharedTabProps) {
  const t = useTexts(SHARED_TEXTS);
  const delivery = useQuery(deliveryQuery(spaceId, record.recordId));
  const space = useQuery(spaceQuery(spaceId));
  const error = delivery.error ?? space.error;
  if (!delivery.data || !space.data) {
    const retry = (): void => void Promise.all([delivery.refetch(), space.refetch()]);
    return error ? <Failed error={error} retry={retry} /> : <Loading />;
  }
  const known: Known = { delivery: delivery.data, history };
  const order = [...properties.keys()];
  const rows = sharedRows(record.statements, known).toSorted(
    (a, b) => order.indexOf(a.property) - order.indexOf(b.property),
  );
  const named = new Set([...space.data.takingPart, ...rows.flatMap(({ release }) => release)]);
  const members = [...named].filter((member) => member !== record.owner).toSorted();
  return (
    <Stack>
      <DeliverySentences statements={rows} members={members} known={known} />
      <DataTable
        label={t('table')}
        head={[t('value'), ...members.map(memberCode)]}
        minWidth={140 + 120 * members.length}
      >
        {rows.map((statement) => (
          <Table.Tr key={statementKey(statement)}>
            <Table.Th scope="row" fw={400} className={classes['rowName']}>
              <RowName type={record.type} statement={statement} properties={properties} />
            </Table.Th>
            {holdersOf(statement, members, known).map((holder) => (
              <Table.Td key={holder.member} data-member={holder.member}>
                <HolderWord holder={holder} more={placeOf(statement, holder.member, known)?.code ?? null} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </DataTable>
    </Stack>
  );
}

interface RowNameProps {
  readonly type: string;
  readonly statement: Statement;
  readonly properties: ReadonlyMap<string, PropertyView>;
}

function RowName({ type, statement, properties }: RowNameProps) {
  const t = useTexts(SHARED_TEXTS);
  const names = useRecordNames();
  const { property, value, retractedIn, pending } = statement;
  const shown = useShownValue()(value, properties.get(property)?.kind ?? 'text');
  return (
    <>
      <Text size="xs" c="dimmed">
        {names.property(type, property)}
        {retractedIn !== null && ` · ${t(pending ? 'beingRetracted' : 'retracted')}`}
      </Text>
      <Text
        size="sm"
        dir="auto"
        className="any-length"
        lineClamp={2}
        title={shown}
        {...langOf(statement.labels, value, shown)}
      >
        {shown}
      </Text>
    </>
  );
}
