import { create } from '@bufbuild/protobuf';
import { HandlingCode, Nature, type Statement, StatementSchema } from '#libs/contracts';
import { isEdtfDate } from '#libs/vocabulary';
import { catalogueOf, findProperty } from './catalogue/catalogue.js';
import type { Property } from './catalogue/property.js';
import { marksOf } from './catalogue/property-marks.js';
import type { HandlingDto, StatementDto } from './dto/statement.dto.js';
import { RecordError } from './record.errors.js';

/** What fills the labels that a person did not enter. */
export interface StatementDefaults {
  /** Of the record, as named at the API. */
  readonly type: string;
  readonly release: readonly string[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly handling: HandlingDto['code'];
  readonly author: string;
  /** Members that a statement may be released to; the owner is not among them. */
  readonly others: readonly string[];
}

const HANDLING = { H0: HandlingCode.H0, H1: HandlingCode.H1, H2: HandlingCode.H2, H3: HandlingCode.H3 } as const;

/**
 * Builds the statement of a message from what was entered.
 *
 * @throws RecordError PROPERTY_UNKNOWN, DATE_NOT_EDTF, VALUE_NO_RECORD, RELEASE_OUTSIDE_SPACE
 */
export function draftStatement(dto: StatementDto, defaults: StatementDefaults, path: string): Statement {
  const property = requireProperty(defaults.type, dto.property, `${path}.property`);
  const release = [...releaseOf(dto, defaults, path)];
  requireEdtf(dto.validFrom, `${path}.validFrom`);
  requireEdtf(dto.validTo, `${path}.validTo`);
  if (property.kind === 'date') requireEdtf(dto.value, `${path}.value`);
  if (property.kind === 'record') requireRecordId(dto.value, `${path}.value`);
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
    sensitivities: [...marksOf(dto.property, dto.sensitivities ?? [])],
    author: defaults.author,
  });
}

/** @throws RecordError PROPERTY_UNKNOWN */
export function requireProperty(type: string, name: string, path: string): Property {
  const property = findProperty(type, name);
  if (property) return property;
  const known = Object.keys(catalogueOf(type)?.properties ?? {}).join(', ');
  throw new RecordError('PROPERTY_UNKNOWN', `no property of a ${type}`, path, { type, known });
}

/** A list that the statement does not have itself is named where it was given: at the request. */
function releaseOf(dto: StatementDto, defaults: StatementDefaults, path: string): readonly string[] {
  const listed = dto.release ?? defaults.release;
  const at = listed.findIndex((member) => !defaults.others.includes(member));
  if (at >= 0) {
    const list = dto.release ? `${path}.release` : 'release';
    const values = { member: listed[at] ?? '', members: defaults.others.join(', ') };
    throw new RecordError('RELEASE_OUTSIDE_SPACE', 'a country does not take part', `${list}[${at}]`, values);
  }
  return [...new Set(listed)].sort();
}

function requireEdtf(text: string | undefined, path: string): void {
  if (text !== undefined && !isEdtfDate(text)) throw new RecordError('DATE_NOT_EDTF', 'a date is not EDTF', path);
}

/** As the API writes ids: two spellings of one would be two ends. */
const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function requireRecordId(text: string, path: string): void {
  if (!RECORD_ID.test(text)) throw new RecordError('VALUE_NO_RECORD', 'a value names no record', path);
}
