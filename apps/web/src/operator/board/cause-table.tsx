import { Code, Table } from '@mantine/core';
import { DataTable } from '../../components/data-table.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { OperatorCause } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { SpaceLink } from './space-link.js';
import { RUNBOOKS } from './runbooks.js';
import { useCauseWords } from './use-cause-words.js';

/** Everything that is the matter, most pressing first, with who is to act and where it is written how. */
export function CauseTable({ causes }: { readonly causes: readonly OperatorCause[] }) {
  const t = useTexts(BOARD_TEXTS);
  const words = useCauseWords();
  const head = ['turn', 'what', 'runbook'] as const;
  return (
    <DataTable label={t('causes')} head={head.map((name) => t(name))} minWidth={720}>
      {causes.map((cause) => (
        <Table.Tr
          key={`${cause.cause} ${cause.space ?? ''} ${cause.member ?? ''} ${cause.values['use'] ?? ''}`}
          data-cause={cause.cause}
        >
          <Table.Td>{words.turn(cause)}</Table.Td>
          <Table.Td>
            {words.sentence(cause)} {cause.space !== undefined && <SpaceLink space={cause.space} />}
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <Runbook cause={cause.cause} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function Runbook({ cause }: Pick<OperatorCause, 'cause'>) {
  const t = useTexts(BOARD_TEXTS);
  const name = cause === 'ALL_WELL' ? null : RUNBOOKS[cause];
  return name === null ? t('none') : <Code>{name}</Code>;
}
