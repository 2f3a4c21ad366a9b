import { Group, NavLink } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../../components/page.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

const TABS = [
  { to: '/flows', text: 'board' },
  { to: '/flows/messages', text: 'messages' },
  { to: '/flows/outbox', text: 'outbox' },
  { to: '/flows/refusals', text: 'refusals' },
  { to: '/flows/parked', text: 'parked' },
  { to: '/flows/freezes', text: 'freezes' },
  { to: '/flows/keys', text: 'keys' },
] as const;

interface FlowPageProps {
  /** Which part of the message flow it is. */
  readonly part: (typeof TABS)[number]['text'] | 'passport' | 'runbook';
  /** What it is of, where a part has several pages. */
  readonly title?: string;
  /** At the end of the title row. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of operations, with the way to the others. */
export function FlowPage({ part, title, actions, children }: FlowPageProps) {
  const t = useTexts(FLOWS_TEXTS);
  return (
    <Page title={title ?? (part === 'board' ? t('title') : t(part))} badges={<Parts />} actions={actions}>
      {children}
    </Page>
  );
}

/** The way to the other parts, on the line of the title where there is room. */
function Parts() {
  const t = useTexts(FLOWS_TEXTS);
  const seesFlows = useHasRole('operations', 'liaison');
  return (
    <Group component="nav" gap={4} aria-label={t('parts')} className="no-print">
      {TABS.filter(({ text }) => seesFlows || text === 'freezes').map(({ to, text }) => (
        <NavLink
          key={to}
          w="auto"
          label={t(text)}
          renderRoot={(props) => (
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'data-active': true }}
              {...props}
            />
          )}
        />
      ))}
    </Group>
  );
}
