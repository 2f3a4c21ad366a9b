import { Box, Flex, Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';
import { setTabScreen } from './tab-title.js';

interface PageProps {
  readonly title: string;
  /** Name of the browser tab, which histories keep on disk, where the title is content of a case. */
  readonly tabTitle?: string;
  /** Before the title: the way back to where this is one of many. */
  readonly back?: ReactNode;
  /** Behind the title: how many there are of what is shown. */
  readonly count?: ReactNode;
  /** Behind it: labels, states, filters. */
  readonly badges?: ReactNode;
  /** At the end of the bar: what can be done here. */
  readonly actions?: ReactNode;
  /** Always in sight below the content. */
  readonly foot?: ReactNode;
  /** A list, which fills what is left of the screen and alone scrolls. */
  readonly isList?: boolean;
  /** The content reaches the edges, as lists do. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** One screen: a bar across it with its title, which is also that of the browser tab unless another is given, what can be done, and its content. */
export function Page({
  title,
  tabTitle = title,
  back,
  count,
  badges,
  actions,
  foot,
  isList = false,
  flush = false,
  children,
}: PageProps) {
  usePageTitle(tabTitle);
  const head = (
    <Group justify="space-between" gap="sm" className={classes['bar'] ?? ''}>
      <Group gap="sm" className={classes['named'] ?? ''}>
        {back}
        <Title order={1}>{title}</Title>
        {count !== undefined && <span className={classes['count']}>{count}</span>}
        {badges}
      </Group>
      {actions && (
        <Group gap="xs" className="no-print">
          {actions}
        </Group>
      )}
    </Group>
  );
  const content = (
    <>
      {head}
      {isList ? <div className={classes['rest']}>{children}</div> : <Box p={flush ? 0 : 'md'}>{children}</Box>}
    </>
  );
  // With a foot and without it is the same place: what is open and typed in it stays where the width of the screen decides about the foot.
  return (
    <Flex direction="column" {...(isList ? { h: '100%' } : foot ? { mih: '100%' } : { display: 'block' })}>
      {content}
      {foot}
    </Flex>
  );
}

/** Names the browser tab. */
export function usePageTitle(title: string): void {
  useEffect(() => setTabScreen(title), [title]);
}
