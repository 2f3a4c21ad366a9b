import type { PropertyView, ValueKind } from '../../lib/api-types.js';
import type { Change, Statement } from './api/record.js';

const LABELS: Statement['labels'] = {
  original: '',
  language: '',
  validFrom: '',
  validTo: '',
  origin: null,
  evaluation: null,
  nature: 1,
  handling: { code: 2, text: '' },
  purpose: 'investigation',
  legalBasis: 'Art. 5',
  reviewDate: '',
  sensitivities: [],
  evidence: [],
  restsOn: null,
  author: 'Sanne Voorbeeld',
};

type StatementParts = Partial<Omit<Statement, 'labels'>> & { readonly labels?: Partial<Statement['labels']> };

/** A live statement of version 1 for `xb` and `xc`, but for what a test says of it. */
export function aStatement({ labels, ...parts }: StatementParts = {}): Statement {
  return {
    messageId: 'm1',
    index: 0,
    property: 'name',
    value: 'Gabor Minta',
    release: ['xb', 'xc'],
    sinceVersion: 1,
    retractedIn: null,
    pending: false,
    waitsForApproval: false,
    holders: [],
    ...parts,
    labels: { ...LABELS, ...labels },
  };
}

/** The message `m1` that made version 1, from `xa` to `xb` and `xc`, but for what a test says of it. */
export function aChange(parts: Partial<Change> = {}): Change {
  const { position = '1', sender = 'xa' } = parts;
  return {
    position,
    messageId: 'm1',
    version: 1,
    sender,
    at: '2026-11-24T10:00:00.000Z',
    recipients: ['xa', 'xb', 'xc'],
    snapshot: false,
    identity: '00',
    authors: ['Sanne Voorbeeld'],
    asserted: 1,
    retracted: 0,
    purposes: [],
    verified: { identity: '00', position, epoch: 1, sequence: position, cosignedBy: [] },
    ...parts,
  };
}

/** Properties by name, as the catalogue has them. */
export function aCatalogue(
  ...properties: readonly (Pick<PropertyView, 'name'> & { readonly several?: boolean; readonly kind?: ValueKind })[]
): ReadonlyMap<string, PropertyView> {
  const more = {
    kind: 'text',
    several: false,
    group: 'identity',
    suggested: true,
    sensitivities: [],
    codes: null,
  } as const;
  return new Map(properties.map((property) => [property.name, { ...more, ...property }]));
}
