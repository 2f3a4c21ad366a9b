import { isMessage } from '@bufbuild/protobuf';
import { RemarkMadeSchema } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { RECORD_TYPE_NAMES } from '../../vocabulary/record-types.table.js';
import { Remarks0000000000384 } from './migrations/0384-remarks.js';
import { RemarkRead0000000000386 } from './migrations/0386-remark-read.js';
import { RemarkNewsReactor } from './remark-news.reactor.js';
import { RemarkApplier } from './remark.applier.js';
import { REMARK_DUTIES } from './remark.duties.js';
import { REMARK_HTTP_STATUS, RemarkError } from './remark.errors.js';
import { REMARK_TEXTS } from './remark.texts.table.js';
import { RemarksModule } from './remarks.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'remark.list': true;
  }
}

/** What members say of values of others, the same or otherwise: each remark a statement of its sender's own. */
export const remarksFeature = {
  name: 'remarks',
  module: RemarksModule,
  state: { C: ['remark'], E: ['remark_read'] },
  migrations: [Remarks0000000000384, RemarkRead0000000000386],
  errors: [httpStatusTable<RemarkError>(RemarkError, REMARK_HTTP_STATUS, REMARK_TEXTS)],
  duties: { remark: { mustAct: false, clearable: true, actions: ['record.read'] } },
  causes: REMARK_DUTIES,
  messages: {
    [RemarkMadeSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'what takes a remark back says nothing; a remark is asked about as the value that it says',
        otherwise: RECORD_TYPE_NAMES,
        when: (message) => isMessage(message, RemarkMadeSchema) && message.withdrawn,
      },
    },
  },
  appliers: [RemarkApplier],
  reactors: [RemarkNewsReactor],
} satisfies MemberFeature;
