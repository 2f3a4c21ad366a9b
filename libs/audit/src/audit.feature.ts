import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { AUDIT_HTTP_STATUS, AuditError } from './audit.errors.js';
import { AuditModule } from './audit.module.js';
import { AUDIT_TEXTS } from './audit.texts.table.js';
import { Audit0000000000184 } from './migrations/0184-audit.js';

/** Who saw and did what. */
export const auditFeature = {
  name: 'audit',
  module: AuditModule,
  state: { E: ['audit_entry'] },
  migrations: [Audit0000000000184],
  errors: [httpStatusTable<AuditError>(AuditError, AUDIT_HTTP_STATUS, AUDIT_TEXTS)],
} satisfies Feature;
