import { IconHash, IconLock } from '@tabler/icons-react';
import { Handle, type Node as FlowNode, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useTexts } from '../../../lib/texts.js';
import type { Node } from '../api/graph.query.js';
import { CHART_TEXTS } from '../chart.texts.js';
import classes from '../chart.module.css';
import { useNodeWords } from '../use-node-words.js';

/** A card as the library knows it. */
export type Card = FlowNode<{ readonly node: Node }, 'record'>;

/** A record, a number or what is sealed, on the chart. */
export const RecordCard = memo(function RecordCard({ data: { node }, selected }: NodeProps<Card>) {
  const t = useTexts(CHART_TEXTS);
  const { name, meta } = useNodeWords()(node);
  const more = node.more.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes['card']} data-kind={node.kind} data-chosen={selected || undefined}>
      <Handle type="source" position={Position.Right} className={classes['end'] ?? ''} isConnectable={false} />
      <Handle type="target" position={Position.Left} className={classes['end'] ?? ''} isConnectable={false} />
      <Icon node={node} />
      <span className={classes['words']}>
        <bdi className={classes['name']} title={name}>
          {name}
        </bdi>
        <span className={classes['meta']} title={meta}>
          {meta}
        </span>
      </span>
      {more > 0 && <span className={classes['more']}>{t('moreEdges', { count: more })}</span>}
    </div>
  );
});

function Icon({ node: { kind, type } }: { readonly node: Node }) {
  if (kind === 'sealed') return <IconLock size={16} stroke={1.6} aria-hidden />;
  if (kind === 'number') return <IconHash size={16} stroke={1.6} aria-hidden />;
  return <RecordIcon type={type ?? ''} size={16} />;
}
