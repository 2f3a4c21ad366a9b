import type { StatementDto } from './api/types.js';
import type { CreateRecordDto } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

import { filledFields, type FormField, type FormState } from './form-state.js';

/** What is sent of a row. */
export function statementBody({ property, value, original, labels }: FormField): Json<StatementDto> {
  const { release, handling, handlingText, evaluation, nature, origin, purpose, sensitivities } = labels;
  const [source = '', information = ''] = evaluation;
  return {
    property,
    value: value.trim(),
    ...(original === '' ? {} : { original }),
    ...(release === null ? {} : { release: [...release].sort() }),
    ...(handling === null
      ? {}
      : { handling: { code: handling, ...(handling === 'H3' ? { text: handlingText } : {}) } }),
    ...(evaluation === '' ? {} : { evaluation: { source, information: Number(information) } }),
    ...(nature === 'assessment' ? { nature } : {}),
    ...(origin === null ? {} : { origin: { ...origin, detail: origin.detail.trim() } }),
    ...(purpose === null ? {} : { purpose }),
    ...(sensitivities === null ? {} : { sensitivities: [...sensitivities].sort() }),
  };
}

/** What is sent of the form of a new record; its statements are the filled rows in their order. */
export function createBody(type: CreateRecordDto['type'], state: FormState): Json<CreateRecordDto> {
  const { release, legalBasis, purpose } = state;
  return {
    type,
    release: [...release],
    legalBasis: legalBasis.trim(),
    ...(purpose.trim() === '' ? {} : { purpose: purpose.trim() }),
    statements: filledFields(state).map(statementBody),
  };
}
