import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.js';
import { SHELL_TEXTS } from './shell.texts.js';

const HEADER_PX = 52;

interface ShellProps {
  readonly railPx: number;
  /** Behind the button that opens the rail on a narrow screen. */
  readonly header: ReactNode;
  /** Links to the screens; `close` is called by whoever follows one. */
  readonly rail: (close: () => void) => ReactNode;
  readonly mainClass?: string | undefined;
  /** The screen, and what stands above each. */
  readonly children: ReactNode;
}

/** What surrounds every screen of a page: header, rail, and the way past both. */
export function Shell({ railPx, header, rail, mainClass, children }: ShellProps) {
  const t = useTexts(SHELL_TEXTS);
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: HEADER_PX }}
        navbar={{ width: railPx, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      >
        <AppShell.Header className="no-print">
          <Group h="100%" px="md" gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('menu')}
              aria-expanded={isOpen}
            />
            {header}
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('rail')} className="rail no-print" data-open={isOpen}>
          {rail(close)}
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} {...(mainClass === undefined ? {} : { className: mainClass })}>
          {children}
        </AppShell.Main>
      </AppShell>
    </>
  );
}
