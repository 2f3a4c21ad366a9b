import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { CHART_TEXTS } from '../chart.texts.js';
import classes from '../chart.module.css';
import type { ShownChart } from '../shown-chart.js';
import type { ChartWork } from '../use-chart.js';
import { useEdgeWords } from '../use-edge-words.js';
import { useNodeWords } from '../use-node-words.js';
import { Legend } from './legend.js';

interface ChosenBarProps {
  readonly spaceId: string;
  readonly work: ChartWork;
  readonly chart: ShownChart;
}

/** Below the chart: the card that is chosen, how much leads on from it by kind, and what the lines mean. */
export function ChosenBar({ spaceId, work, chart: { nodes } }: ChosenBarProps) {
  const t = useTexts(CHART_TEXTS);
  const edgeWord = useEdgeWords();
  const words = useNodeWords();
  const { chosen, choose } = work;
  const ids = nodes.map(({ id }) => id);
  const at = ids.indexOf(chosen.at(-1) ?? '');
  const step = (by: number) => () => {
    const next = ids[(at + by + ids.length) % ids.length];
    if (next === undefined) return;
    choose([next]);
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(next)}"]`)?.focus();
  };
  useShortcuts([
    ['next', step(1)],
    ['previous', step(-1)],
    ['select', () => choose(withFocused(chosen))],
  ]);
  const node = nodes[at];
  return (
    <div className={`${classes['foot'] ?? ''} no-print`} aria-live="polite">
      {node && (
        <>
          <strong>{words(node).name}</strong>
          {node.kind === 'record' && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(props) => (
                  <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId: node.id }} {...props} />
                )}
              >
                {t('open')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(props) => (
                  <Link to="/cases/$spaceId/chart" params={{ spaceId }} search={{ node: node.id }} {...props} />
                )}
              >
                {t('around')}
              </Button>
            </>
          )}
          {node.more.map(({ kind, count }) => (
            <Button key={kind} size="compact-sm" variant="default" onClick={() => work.expand(kind)}>
              {t('expandKind', { kind: edgeWord(kind), count })}
            </Button>
          ))}
        </>
      )}
      <Legend />
    </div>
  );
}

/** With the card that has the focus, or without it where it was chosen. */
function withFocused(chosen: readonly string[]): readonly string[] {
  const id = document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id');
  if (id === null || id === undefined) return chosen;
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}
