import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Member } from '../../../case/member/member.js';
import { ANSWER_TEXTS } from '../../../components/answer.texts.js';
import { OpenDialog } from '../../../components/open-dialog.js';
import { Section } from '../../../components/section.js';
import { useTimeFormat } from '../../../components/time.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { HandedSignal } from '../api/handed-signal.js';
import type { PassedSignal } from '../api/passed-signals.js';
import { PASSED_TEXTS } from '../passed.texts.js';
import { type Told, toldBy } from '../told-to-country.js';
import { PassDialog } from './pass-dialog.js';

/** To which countries a signal of this country was passed, and what they answered; and the way to another. */
export function PassSignal({ view }: { readonly view: HandedSignal }) {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const format = useTimeFormat();
  const { language } = useLanguage();
  const { passings, signalId, restricted } = view;
  return (
    <Section title={t('title')}>
      {passings.length === 0 && <Text mb="sm">{t('none')}</Text>}
      {passings.length > 0 && (
        <ul>
          {passings.map(({ passed, spaceId, recipient, byName, at, state, outcome }) => (
            <li key={passed} data-passing={state}>
              {spaceId === null || recipient === null ? (
                t('elsewhere')
              ) : (
                <>
                  <Member id={recipient} />{' '}
                  {state === 'sent' ? (
                    <Anchor
                      underline="always"
                      renderRoot={(props) => (
                        <Link to="/cases/$spaceId/passed-signals/$passed" params={{ spaceId, passed }} {...props} />
                      )}
                    >
                      {outcome === null ? t('sent') : say(outcome)}
                    </Anchor>
                  ) : (
                    t(state)
                  )}
                  .
                </>
              )}{' '}
              {t('by', { name: byName, at: format(at) })}
            </li>
          ))}
        </ul>
      )}
      {restricted ? (
        <Text>{t('stays')}</Text>
      ) : (
        <PassButton told={toldBy(view, language)} source={{ signalId }} spaceId={null} without={[]} least={0} />
      )}
    </Section>
  );
}

/** One of another country goes on to a third, where its originator allowed it. */
export function PassOn({ spaceId, signal }: { readonly spaceId: string; readonly signal: PassedSignal }) {
  const t = useTexts(PASSED_TEXTS);
  const { passed, sender, signal: told } = signal;
  if (!told.onward || told.handling >= 2) return null;
  return (
    <Section title={t('title')}>
      <PassButton
        told={told}
        source={{ onwardOf: passed }}
        spaceId={spaceId}
        without={[sender]}
        least={told.handling}
      />
    </Section>
  );
}

interface PassButtonProps {
  readonly told: Told;
  readonly source: { readonly signalId: string } | { readonly onwardOf: string };
  /** The case in which it goes; null where a person chooses. */
  readonly spaceId: string | null;
  /** Members that it does not go to. */
  readonly without: readonly string[];
  /** What its originator asked for. */
  readonly least: number;
}

function PassButton(props: PassButtonProps) {
  const t = useTexts(PASSED_TEXTS);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('pass')}
      </Button>
      {isOpen && (
        <OpenDialog>
          <PassDialog {...props} onClose={() => setOpen(false)} />
        </OpenDialog>
      )}
    </>
  );
}
