import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { FormFacts } from '../form-facts.js';
import type { FormState } from '../form-state.js';
import type { LiveStatement } from '../record-change.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { type AlikeRecord, useAlike } from '../use-alike.js';
import type { FormSending } from '../use-form-sending.js';
import classes from './before-sending.module.css';
import { SeenTable } from './seen-table.js';

interface BeforeSendingProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly sending: FormSending;
  /** Of a change: the record and its live statements. */
  readonly base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null;
}

/** What is good to know before it is sent: records of the case that may be the one that is being typed, and what each country will see. They open in another tab, so that nothing typed is left. */
export function BeforeSending({ facts, state, sending, base }: BeforeSendingProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const sent = useTexts(SENDING_TEXTS);
  const alike = useAlike(facts, state, base);
  return (
    <aside className={classes['side']} aria-label={t('before')}>
      <h2 className={classes['head']}>{t('before')}</h2>
      <h3 className={classes['part']}>{t('alike')}</h3>
      <div role="status">
        {alike.length === 0 ? (
          <p className={classes['none']}>{t('noneAlike')}</p>
        ) : (
          alike.map(({ recordId, name, detail, owner, band }) => (
            <div key={recordId} className={classes['line']}>
              <RecordIcon type={facts.view.type} size={16} />
              <span className={classes['who']}>
                <bdi className={classes['name']}>{name ?? t('nameless')}</bdi>
                {detail !== null && <span className={classes['detail']}>{detail}</span>}
                {isSaid(band) && <span className={classes['detail']}>{t(band)}</span>}
              </span>
              <span className={classes['owner']}>{memberCode(owner)}</span>
              <Anchor
                renderRoot={(props) => (
                  <Link
                    to="/cases/$spaceId/records/$recordId"
                    params={{ spaceId: facts.spaceId, recordId }}
                    target="_blank"
                    rel="noopener noreferrer"
                    {...props}
                  />
                )}
              >
                {sent('openRecord')}
              </Anchor>
            </div>
          ))
        )}
      </div>
      <SeenTable facts={facts} order={state.fields.map(({ property }) => property)} sending={sending} />
    </aside>
  );
}

/** Bands that a form says; others are not found. */
function isSaid(band: AlikeRecord['band']): band is 'very-likely' | 'possible' | 'conflict' {
  return band === 'very-likely' || band === 'possible' || band === 'conflict';
}
