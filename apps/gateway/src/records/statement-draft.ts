import { create } from '@bufbuild/protobuf';
import { HandlingCode, Nature, Sensitivity, type Statement, StatementSchema } from '#libs/contracts';
import type { HandlingDto, StatementDto } from './dto/statement.dto.js';
import { isEdtfDate } from './edtf.js';
import { RecordError } from './record.errors.js';

/** What fills the labels that a person did not enter. */
export interface StatementDefaults {
  readonly release: readonly string[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly handling: HandlingDto['code'];
  readonly author: string;
  /** Members that a statement may be released to; the owner is not among them. */
  readonly others: readonly string[];
}

const HANDLING = { H0: HandlingCode.H0, H1: HandlingCode.H1, H2: HandlingCode.H2, H3: HandlingCode.H3 } as const;
const SENSITIVITY = {
  'victim-identity': Sensitivity.VICTIM_IDENTITY,
  minor: Sensitivity.MINOR,
  'special-category': Sensitivity.SPECIAL_CATEGORY,
} as const;

/** Builds the statement of a message from what was entered. @throws RecordError DATE_NOT_EDTF, RELEASE_OUTSIDE_SPACE */
export function draftStatement(dto: StatementDto, defaults: StatementDefaults, path: string): Statement {
  const release = [...new Set(dto.release ?? defaults.release)].filter((member) => member !== '').sort();
  requireInSpace(release, defaults.others, `${path}.release`);
  requireEdtf(dto.validFrom, `${path}.validFrom`);
  requireEdtf(dto.validTo, `${path}.validTo`);
  if (/date$/i.test(dto.property)) requireEdtf(dto.value, `${path}.value`);
  return create(StatementSchema, {
    property: dto.property,
    value: dto.value,
    original: dto.original ?? '',
    language: dto.language ?? '',
    validFrom: dto.validFrom ?? '',
    validTo: dto.validTo ?? '',
    ...(dto.origin ? { origin: { kind: dto.origin.kind, detail: dto.origin.detail ?? '' } } : {}),
    ...(dto.evaluation ? { evaluation: dto.evaluation } : {}),
    nature: dto.nature === 'assessment' ? Nature.ASSESSMENT : Nature.FACT,
    handling: { code: HANDLING[dto.handling?.code ?? defaults.handling], text: dto.handling?.text ?? '' },
    release,
    purpose: dto.purpose ?? defaults.purpose,
    legalBasis: dto.legalBasis ?? defaults.legalBasis,
    reviewDate: dto.reviewDate ?? '',
    sensitivities: (dto.sensitivities ?? []).map((name) => SENSITIVITY[name]),
    author: defaults.author,
  });
}

function requireInSpace(release: readonly string[], others: readonly string[], path: string): void {
  const outside = release.find((member) => !others.includes(member));
  if (outside !== undefined) {
    throw new RecordError('RELEASE_OUTSIDE_SPACE', `${outside} does not take part`, path, { member: outside });
  }
}

function requireEdtf(text: string | undefined, path: string): void {
  if (text !== undefined && !isEdtfDate(text)) throw new RecordError('DATE_NOT_EDTF', 'a date is not EDTF', path);
}
