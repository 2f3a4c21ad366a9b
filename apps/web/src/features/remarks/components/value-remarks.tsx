import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ValueRemarksProps } from '../../../case/feature/web-feature.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Remark, remarksQuery } from '../api/remarks.js';
import classes from '../remarks.module.css';
import { type Filled, NOTHING_FILLED } from '../said-body.js';
import { REMARKS_TEXTS } from '../remarks.texts.js';
import { RemarkForm } from './remark-form.js';
import { RemarkLine } from './remark-line.js';

/** What countries say of a value, and where one's own says something of it; nothing where nobody does. */
export function ValueRemarks({ frame, ...props }: ValueRemarksProps) {
  const { statement, name, saying } = props;
  const t = useTexts(REMARKS_TEXTS);
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const { data } = useQuery(remarksQuery(props));
  // Kept here, so that what was typed is there again where the form was closed, or its sending undone.
  const [filled, setFilled] = useState<Filled>(NOTHING_FILLED);
  const remarks = (data?.remarks ?? []).filter((one) => !one.withdrawn && isOf(one, statement));
  if (remarks.length === 0 && saying === null) return null;
  const stands = remarks.some(({ member }) => member === own);
  return frame(
    <>
      {remarks.length > 0 && (
        <ul className={classes['list']} aria-label={t('list', { name })}>
          {remarks.map((remark) => (
            <RemarkLine key={remark.remarkId} place={props} remark={remark} />
          ))}
        </ul>
      )}
      {saying !== null && (
        <RemarkForm
          key={saying}
          {...props}
          own={own}
          saying={saying}
          stands={stands}
          filled={filled}
          onFill={setFilled}
        />
      )}
    </>,
  );
}

function isOf({ value }: Remark, { messageId, index }: ValueRemarksProps['statement']): boolean {
  return value.messageId === messageId && value.index === index;
}
