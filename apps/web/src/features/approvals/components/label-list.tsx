import { Text } from '@mantine/core';
import type { SharedLabels } from '../request-content.js';
import { useLabelLines } from '../use-label-lines.js';
import classes from './approvals.module.css';

/** Labels as terms and words. */
export function LabelList({ labels }: { readonly labels: SharedLabels }) {
  const lines = useLabelLines()(labels);
  if (lines.length === 0) return null;
  return (
    <dl className={classes['labels']}>
      {lines.map(({ term, text }) => (
        <div key={term}>
          <Text component="dt" size="sm" c="dimmed">
            {term}
          </Text>
          <Text component="dd" size="sm" m={0} dir="auto" className="any-length">
            {text}
          </Text>
        </div>
      ))}
    </dl>
  );
}
