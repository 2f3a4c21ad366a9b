import { useQuery } from '@tanstack/react-query';
import { spaceQuery } from '../../case/space/space.js';
import { sessionQuery } from '../../lib/session.js';
import type { PropertyView, RecordTypeView, SpaceDetails } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { recordTypesQuery } from '../../case/record/record-types.js';
import { type CaseDefaults, caseDefaults } from '../../case/space/case-defaults.js';

/** What a form must know before it can be shown. */
export interface FormFacts {
  readonly spaceId: string;
  readonly title: string | null;
  /** Whether an agreement is in force: before, nothing is shared. */
  readonly isAgreed: boolean;
  /** All record types, that of the form among them. */
  readonly types: readonly Json<RecordTypeView>[];
  readonly view: Json<RecordTypeView>;
  /** The own member, and the others that take part. */
  readonly own: string;
  readonly others: readonly string[];
  readonly personId: string;
  readonly defaults: CaseDefaults;
}

interface FactsState {
  /** Null while it is read, or could not be. */
  readonly facts: FormFacts | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads what the form of a record type needs; `type` is null while it is not known. */
export function useFormFacts(spaceId: string, type: string | null): FactsState {
  const types = useQuery(recordTypesQuery);
  const space = useQuery(spaceQuery(spaceId));
  const session = useQuery(sessionQuery);
  const view = types.data?.find((one) => one.type === type);
  const retry = (): void => {
    void types.refetch();
    void space.refetch();
  };
  const error = types.error ?? space.error ?? session.error;
  if (!types.data || !view || !space.data || !session.data) return { facts: null, error, retry };
  const { member } = session.data.member;
  const personId = session.data.person.id;
  const facts = factsOf(space.data, { types: types.data, view, own: member, personId });
  return { facts, error: null, retry };
}

function factsOf(space: Json<SpaceDetails>, rest: Pick<FormFacts, 'types' | 'view' | 'own' | 'personId'>): FormFacts {
  const { spaceId, title, takingPart, agreement } = space;
  const others = takingPart.filter((member) => member !== rest.own);
  return { ...rest, spaceId, title, isAgreed: agreement !== null, others, defaults: caseDefaults(space) };
}

/** A property of the type of the form; one that this page does not know is text. */
export function propertyOf({ view }: FormFacts, name: string): Json<PropertyView> {
  return (
    view.properties.find((property) => property.name === name) ?? {
      name,
      kind: 'text',
      several: true,
      group: 'description',
      suggested: false,
      sensitivities: [],
      codes: null,
    }
  );
}
