import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDownload } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { csvOf, download } from './csv.js';
import classes from './views.module.css';
import { VIEWS_TEXTS } from './views.texts.js';

/** What a cell says, as it is sorted and downloaded, and as it is shown where that is more. */
export interface TwinCell {
  readonly text: string;
  readonly sort?: number;
  readonly shown?: ReactNode;
}

export interface TwinRow {
  readonly id: string;
  /** The first one names the row. */
  readonly cells: readonly TwinCell[];
}

interface TwinTableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly TwinRow[];
}

/** Rows that are drawn at once. */
const PAGE = 200;

/** The same as a picture shows, row by row: sorted by any head, and as a file. */
export function TwinTable({ title, head, rows }: TwinTableProps) {
  const t = useTexts(VIEWS_TEXTS);
  const { language } = useLanguage();
  const [order, setOrder] = useState({ column: 0, up: true });
  const [shown, setShown] = useState(PAGE);
  const sorted = useMemo(() => sortedBy(rows, order, language), [rows, order, language]);
  const rest = sorted.length - shown;
  return (
    <>
      <table className={classes['table']} aria-rowcount={rows.length + 1} data-twin={rows.length}>
        <caption>
          {title} · {rows.length}{' '}
          <Button
            size="compact-xs"
            variant="default"
            className="no-print"
            leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />}
            onClick={() =>
              download(`${title}.csv`, csvOf([head, ...sorted.map(({ cells }) => cells.map(({ text }) => text))]))
            }
          >
            {t('csv')}
          </Button>
        </caption>
        <thead>
          <tr>
            {head.map((label, column) => (
              <th
                key={label}
                scope="col"
                aria-sort={order.column === column ? (order.up ? 'ascending' : 'descending') : 'none'}
              >
                <button
                  type="button"
                  className={classes['sort']}
                  onClick={() => setOrder({ column, up: order.column === column ? !order.up : true })}
                >
                  {label}
                  {order.column === column && <Arrow up={order.up} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({ id, cells: [first, ...others] }) => (
            <tr key={id}>
              <th scope="row">{first?.shown ?? first?.text}</th>
              {others.map(({ text, shown: more }, at) => (
                <td key={head[at + 1]}>{more ?? text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div className={`${classes['foot'] ?? ''} no-print`}>
          <Button size="xs" variant="default" onClick={() => setShown(shown + PAGE)}>
            {t('more', { count: Math.min(PAGE, rest) })}
          </Button>
        </div>
      )}
    </>
  );
}

function Arrow({ up }: { readonly up: boolean }) {
  const Icon = up ? IconArrowUp : IconArrowDown;
  return <Icon size={14} stroke={1.6} aria-hidden />;
}

function sortedBy(rows: readonly TwinRow[], order: { column: number; up: boolean }, language: string) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = order.up ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a.cells[order.column], b.cells[order.column]];
    const by =
      one?.sort !== undefined && other?.sort !== undefined
        ? one.sort - other.sort
        : compare(one?.text ?? '', other?.text ?? '');
    return by * sign || compare(a.id, b.id);
  });
}
