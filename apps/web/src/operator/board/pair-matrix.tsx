import { Stack, Table, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Member } from '../../case/member/member.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { PairFlowView } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { Receipts } from './receipts.js';

const FIRST_COLUMN_PX = 88;
const COLUMN_PX = 150;

interface PairMatrixProps {
  readonly members: readonly string[];
  readonly pairs: readonly PairFlowView[];
  readonly at: string;
}

/** Senders in rows, receivers in columns. */
export function PairMatrix({ members, pairs, at }: PairMatrixProps) {
  const t = useTexts(BOARD_TEXTS);
  const label = `${t('pairs')}: ${t('asMatrix')}`;
  return (
    <Table.ScrollContainer
      minWidth={FIRST_COLUMN_PX + members.length * COLUMN_PX}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label, role: 'region' } }}
    >
      <Table aria-label={label} withColumnBorders verticalSpacing={6} className={classes['matrix']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td>{t('fromTo')}</Table.Td>
            {members.map((receiver) => (
              <Table.Th key={receiver} scope="col">
                <Member id={receiver} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((sender) => (
            <Table.Tr key={sender}>
              <Table.Th scope="row">
                <Member id={sender} />
              </Table.Th>
              {members.map((receiver) => (
                <Table.Td key={receiver} className={sender === receiver ? classes['self'] : ''}>
                  {sender !== receiver && (
                    <Cell pair={pairs.find((pair) => pair.sender === sender && pair.receiver === receiver)} at={at} />
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cell({ pair, at }: { readonly pair: PairFlowView | undefined; readonly at: string }) {
  const t = useTexts(BOARD_TEXTS);
  const intl = useIntl();
  if (!pair) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <Stack gap={2} align="flex-start" data-pair={`${pair.sender} ${pair.receiver}`}>
      <Text fw={600}>{t('inHour', { count: pair.lastHour })}</Text>
      <Text size="xs" c="dimmed">
        {t('rateAndTotal', {
          minute: intl.formatNumber(pair.lastMinute),
          total: intl.formatNumber(pair.records),
        })}
      </Text>
      <Receipts pair={pair} at={at} />
    </Stack>
  );
}
