import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { TRIAGE_HTTP_STATUS, TriageError } from './triage.errors.js';
import { TriageModule } from './triage.module.js';
import { TRIAGE_TEXTS } from './triage.texts.table.js';

declare module '#libs/vocabulary' {
  interface Roles {
    readonly triage: true;
    readonly 'triage-lead': true;
    readonly 'national-prosecutor': true;
    readonly 'contact-officer': true;
  }
  interface Actions {
    readonly 'signal.read': 'role';
    readonly 'signal.weigh': 'role';
    readonly 'signal.route': 'role';
    readonly 'sphere.switch': 'role';
  }
}

declare module '#libs/audit' {
  interface Acts {
    readonly 'signal.queue': true;
    readonly 'signal.open': true;
  }
}

/** The desk at which people weigh signals and send them on. */
export const triageFeature = {
  name: 'triage',
  module: TriageModule,
  errors: [httpStatusTable<TriageError>(TriageError, TRIAGE_HTTP_STATUS, TRIAGE_TEXTS)],
  roles: {
    triage: {
      en: 'Triage officer',
      nl: 'Triagemedewerker',
      hu: 'Előértékelő',
      bg: 'Служител по първоначална оценка',
      ro: 'Ofițer de evaluare preliminară',
    },
    'triage-lead': {
      en: 'Head of triage',
      nl: 'Leidinggevende triage',
      hu: 'Az előértékelés vezetője',
      bg: 'Ръководител на първоначалната оценка',
      ro: 'Conducătorul evaluării preliminare',
    },
    'national-prosecutor': {
      en: 'National prosecutor',
      nl: 'Landelijk officier van justitie',
      hu: 'Országos ügyész',
      bg: 'Национален прокурор',
      ro: 'Procuror național',
    },
    'contact-officer': {
      en: 'Contact officer',
      nl: 'Aandachtsfunctionaris',
      hu: 'Kapcsolattartó',
      bg: 'Лице за контакт',
      ro: 'Persoană de contact',
    },
  },
  actions: {
    'signal.read': { roles: ['triage', 'triage-lead', 'national-prosecutor', 'contact-officer'], under: 'role' },
    'signal.weigh': { roles: ['triage', 'triage-lead'], under: 'role' },
    'signal.route': { roles: ['triage', 'triage-lead'], under: 'role' },
    'sphere.switch': { roles: ['national-prosecutor'], under: 'role' },
  },
} satisfies Feature;
