import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { memberCode } from '../../../case/member/member.js';
import { Age } from '../../../components/age.js';
import { useTexts } from '../../../lib/texts.js';
import type { Json } from '../../../lib/http.js';
import type { Request } from '../api/requests.js';
import type { ApprovalTally } from '../api/types.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { type QueueGroup, URGENCIES } from '../queue.js';
import { useRequestWords } from '../use-request-words.js';
import { TypeIcon } from './request-row.js';

interface QueueListProps {
  readonly queue: readonly QueueGroup[];
  readonly tally: Json<ApprovalTally> | undefined;
  /** What is decided by others, or waits for them. */
  readonly others: readonly Request[];
  readonly at: string | null;
  /** The way to further ones. */
  readonly children: ReactNode;
}

/** What waits, by urgency; the one that is open is marked. */
export function QueueList({ queue, tally, others, at, children }: QueueListProps) {
  const t = useTexts(DECIDE_TEXTS);
  const say = useTexts(APPROVALS_TEXTS);
  return (
    <div className={classes['queue']}>
      {queue.map(({ name, requests }) => (
        <Group key={name} title={t(name)} requests={requests} count={tally?.waiting[URGENCIES.indexOf(name)]} at={at} />
      ))}
      {children}
      {others.length > 0 && <Group title={say('fromYou')} requests={others} at={at} />}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly requests: readonly Request[];
  /** Of all, also those that are on no page yet. */
  readonly count?: number | undefined;
  readonly at: string | null;
}

function Group({ title, requests, count = 0, at }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes['group']}>
        {title} <span>{Math.max(count, requests.length)}</span>
      </h2>
      <ul className="plain-list">
        {requests.map((request) => (
          <QueueRow key={request.messageId} request={request} isAt={request.messageId === at} />
        ))}
      </ul>
    </section>
  );
}

function QueueRow({ request, isAt }: { readonly request: Request; readonly isAt: boolean }) {
  const words = useRequestWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAt) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isAt]);
  const { messageId, type, recipients, author, requestedAt, mayDecide } = request;
  const meta = `${author.name} · ${words.grounds(request)}`;
  const content = (
    <>
      <TypeIcon type={type} size={16} />
      <span className={classes['name']}>
        <b dir="auto" title={words.title(request)}>
          {words.title(request)}
        </b>
        <span title={meta}>{meta}</span>
      </span>
      <span className={classes['codes']}>
        {recipients.map((member) => (
          <abbr key={member}>{memberCode(member)}</abbr>
        ))}
      </span>
      <span className={classes['age']}>
        <Age at={requestedAt} brief />
      </span>
    </>
  );
  return (
    <li ref={row} data-request={messageId} data-at={isAt || undefined}>
      {mayDecide ? (
        <Link
          to="/approvals"
          search={(before) => ({ ...before, request: messageId })}
          replace
          aria-current={isAt ? 'true' : undefined}
        >
          {content}
        </Link>
      ) : (
        <Link to="/approvals/$messageId" params={{ messageId }}>
          {content}
        </Link>
      )}
    </li>
  );
}
