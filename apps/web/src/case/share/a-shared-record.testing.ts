/** A record with a name alone, called as its id, as the gateway shows it to its owner. */
export function aSharedRecord(recordId: string, release: readonly string[] = []) {
  const labels = {
    purpose: 'investigation',
    legalBasis: 'x',
    origin: null,
    evaluation: null,
    nature: 1,
    handling: { code: 2, text: '' },
    sensitivities: [],
    ...Object.fromEntries(['original', 'language', 'validFrom', 'validTo', 'reviewDate'].map((name) => [name, ''])),
  };
  const stands = { sinceVersion: 1, retractedIn: null, pending: false, waitsForApproval: false, holders: [] };
  const name = { messageId: recordId, index: 0, property: 'name', value: recordId, release, labels, ...stands };
  return { recordId, type: 'person', version: 1, statements: [name] };
}
