import { Table } from '@mantine/core';
import { Acknowledge } from '../../components/acknowledge.js';
import { ACKNOWLEDGE_TEXTS } from '../../components/acknowledge.texts.js';
import { DataTable } from '../../components/data-table.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { BoardCause } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { RunbookLink } from './runbook-link.js';
import { SpaceLink } from './space-link.js';
import { useCauseWords } from './use-cause-words.js';

/** Everything that is the matter, most pressing first, with who is to act and where it is written how. */
export function CauseTable({ causes }: { readonly causes: readonly BoardCause[] }) {
  const t = useTexts(BOARD_TEXTS);
  const acknowledge = useTexts(ACKNOWLEDGE_TEXTS);
  const words = useCauseWords();
  const head = ['turn', 'what', 'runbook'] as const;
  return (
    <DataTable label={t('causes')} head={[...head.map((name) => t(name)), acknowledge('acknowledge')]} minWidth={720}>
      {causes.map((cause) => (
        <Table.Tr key={cause.key} data-cause={cause.cause}>
          <Table.Td>{words.turn(cause)}</Table.Td>
          <Table.Td>
            {words.sentence(cause)} {cause.space !== undefined && <SpaceLink space={cause.space} />}
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <RunbookLink cause={cause.cause} />
          </Table.Td>
          <Table.Td>
            <Acknowledge causeKey={cause.key} sentence={words.sentence(cause)} stale="board" />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
