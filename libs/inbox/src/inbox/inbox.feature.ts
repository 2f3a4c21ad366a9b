import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { CAUSED_KINDS } from './inbox-query.table.js';
import { INBOX_HTTP_STATUS, InboxError } from './inbox.errors.js';
import { InboxModule } from './inbox.module.js';
import { INBOX_TEXTS } from './inbox.texts.table.js';

/** What waits for people, and when they are away. */
export const inboxFeature = {
  name: 'inbox',
  module: InboxModule,
  state: { E: ['inbox_mark', 'absence'] },
  duties: {
    refused: { mustAct: true, clearable: true },
    'key-missing': { mustAct: true, clearable: false },
    invitation: { mustAct: true, clearable: false },
  },
  causes: CAUSED_KINDS,
  errors: [httpStatusTable<InboxError>(InboxError, INBOX_HTTP_STATUS, INBOX_TEXTS)],
} satisfies Feature;
