import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, Suspense } from 'react';
import { lazyPart } from '../lib/lazy-part.js';
import { useTexts } from '../lib/texts.js';
import { RUNBOOK_TEXTS } from './runbook.texts.js';
import { Loading } from './states.js';

const Runbook = lazyPart(() => import('./runbook.js'), 'Runbook');

interface RunbookDrawerProps {
  readonly name: string;
  /** The link to the page of the runbook, which another tab and a printer show. */
  readonly link: (props: object) => ReactNode;
}

/** What to do, beside what it is about. */
export function RunbookDrawer({ name, link }: RunbookDrawerProps) {
  const t = useTexts(RUNBOOK_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const openHere = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
  return (
    <>
      <Button
        variant="default"
        className="no-print"
        leftSection={<IconBook size={16} stroke={1.6} aria-hidden />}
        aria-label={t('toRunbook', { name })}
        onClick={openHere}
        aria-haspopup="dialog"
        renderRoot={link}
      >
        {t('runbook')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        size="lg"
        title={t('runbook')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Suspense fallback={<Loading />}>{isOpen && <Runbook name={name} />}</Suspense>
      </Drawer>
    </>
  );
}
