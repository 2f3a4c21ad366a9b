import { type DescField, type DescMessage, getOption, ScalarType } from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import { max_bytes as maxBytesOf, max_in_all as maxInAllOf } from './gen/joinder/exchange/v1/rules_pb.js';
import { field as rulesOf, type FieldRules } from './gen/third_party/buf/validate/validate_pb.js';

/** How a field stands on the wire. */
export type WireForm = 'number' | 'numbers' | 'bytes' | 'text' | 'message';

/** What may stand in one field of a message, before it is decoded. */
export interface WireField {
  readonly name: string;
  readonly form: WireForm;
  /** Wire type of the tag: 0 or 2. */
  readonly wireType: 0 | 2;
  /** Largest number that the type of the field holds; 0 for other forms. */
  readonly maxNumber: number;
  /** Whether the field is left out where it holds its default: zero, no bytes. */
  readonly omitsDefault: boolean;
  /** 1 for a singular field. */
  readonly maxItems: number;
  /** Most bytes of one element. */
  readonly maxBytes: number;
  /** Most elements within all that is scanned; infinite where it has no such bound. */
  readonly maxInAll: number;
  /** What an element that is a message may hold. */
  readonly table: WireTable | null;
}

/** What may stand in a message, by field number; a number without an entry is no field of it. */
export type WireTable = readonly (WireField | undefined)[];

/** Types of numbers that the contract uses. A number of 64 bits only needs to end after 64 bits. */
const MAX_NUMBER: ReadonlyMap<ScalarType, number> = new Map([
  [ScalarType.BOOL, 1],
  [ScalarType.UINT32, 2 ** 32 - 1],
  [ScalarType.UINT64, 2 ** 64],
]);

/** UTF-8 takes at most this many bytes for a character. */
const BYTES_OF_A_CHARACTER = 4;

const tables = new Map<string, WireTable>();

/**
 * Reads from the schema how much each field of a message may hold: `repeated.max_items`, `bytes.max_len`, `string.max_len` and the two options of
 * joinder/exchange/v1/rules.proto. Made once for each message type.
 *
 * @throws Error where a repeated field, text or bytes have no bound, which the check of the contract refuses
 */
export function wireTable(schema: DescMessage): WireTable {
  const known = tables.get(schema.typeName);
  if (known) return known;
  const made: (WireField | undefined)[] = [];
  tables.set(schema.typeName, made);
  for (const field of schema.fields) made[field.number] = wireField(field);
  return made;
}

function wireField(field: DescField): WireField {
  const form = formOf(field);
  return {
    name: field.jsonName,
    form,
    wireType: form === 'number' ? 0 : 2,
    maxNumber: form === 'number' || form === 'numbers' ? maxNumber(field) : 0,
    omitsDefault: field.fieldKind !== 'list' && field.presence === FeatureSet_FieldPresence.IMPLICIT,
    maxItems: field.fieldKind === 'list' ? bounded(repeatedRules(field)?.maxItems, field) : 1,
    maxBytes: maxBytes(field),
    maxInAll: getOption(field, maxInAllOf) || Infinity,
    table: form === 'message' && field.message ? wireTable(field.message) : null,
  };
}

/** Messages, text and bytes stand each under a tag of their own; other elements of a repeated field stand together under one. */
function formOf(field: DescField): WireForm {
  if (field.message) return 'message';
  if (field.scalar === ScalarType.STRING) return 'text';
  if (field.scalar === ScalarType.BYTES) return 'bytes';
  return field.fieldKind === 'list' ? 'numbers' : 'number';
}

function maxNumber(field: DescField): number {
  if (field.enum) return 2 ** 31 - 1;
  const max = field.scalar && MAX_NUMBER.get(field.scalar);
  if (!max)
    throw new Error(`${field.parent.typeName}.${field.name} has a type that the scan of the wire does not know`);
  return max;
}

function maxBytes(field: DescField): number {
  if (field.message) return getOption(field, maxBytesOf) || Infinity;
  if (!isTextOrBytes(field)) return Infinity;
  const { type } = (field.fieldKind === 'list' ? repeatedRules(field)?.items : getOption(field, rulesOf)) ?? {};
  if (type?.case === 'bytes') return bounded(type.value.len || type.value.maxLen, field);
  if (type?.case !== 'string') throw unbounded(field);
  const { maxBytes: bytes, maxLen, len } = type.value;
  return bytes ? Number(bytes) : BYTES_OF_A_CHARACTER * bounded(len || maxLen, field);
}

function isTextOrBytes({ scalar }: DescField): boolean {
  return scalar === ScalarType.STRING || scalar === ScalarType.BYTES;
}

function repeatedRules(field: DescField): (FieldRules['type'] & { case: 'repeated' })['value'] | null {
  const { type } = getOption(field, rulesOf);
  return type.case === 'repeated' ? type.value : null;
}

function bounded(bound: bigint | undefined, field: DescField): number {
  if (!bound) throw unbounded(field);
  return Number(bound);
}

function unbounded({ parent, name }: DescField): Error {
  return new Error(`${parent.typeName}.${name} has no bound: give it max_len, and max_items where it is repeated`);
}
