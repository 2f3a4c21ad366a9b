import type { PendingOverlay } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { FormFacts } from './form-facts.js';
import type { FormField, FormState } from './form-state.js';
import { fieldOf } from './record-change.js';

type RefusedChange = Pick<Json<PendingOverlay>, 'asserts'>;

/** Reads the change out of what a refused request says; null for a question, and where nothing is kept. */
export function refusedChange(content: object | null): RefusedChange | null {
  return content !== null && hasAsserts(content) ? content : null;
}

function hasAsserts(content: object): content is RefusedChange {
  return 'asserts' in content && Array.isArray(content.asserts);
}

/** The form of a new record that says what was refused: labels that are those of the case are said for the whole again. */
export function stateOfRefused({ asserts }: RefusedChange, { defaults, others }: FormFacts): FormState {
  const [first] = asserts;
  const release = others.filter((member) => first?.release.includes(member));
  const legalBasis = first?.labels.legalBasis ?? defaults.legalBasis;
  const purpose = first?.labels.purpose ?? defaults.purpose;
  const fields = asserts.map((statement): FormField => {
    const { labels, ...field } = fieldOf(statement);
    const isShared = statement.release.join(' ') === first?.release.join(' ');
    return {
      ...field,
      id: crypto.randomUUID(),
      of: null,
      labels: {
        ...labels,
        release: isShared ? null : labels.release,
        handling: labels.handling === defaults.handling ? null : labels.handling,
        purpose: labels.purpose === purpose ? null : labels.purpose,
      },
    };
  });
  return { fields, release, legalBasis, purpose };
}
