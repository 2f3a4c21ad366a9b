import { getOption, hasOption, type DescFile, type DescMessage } from '@bufbuild/protobuf';
import { createValidator } from '@bufbuild/protovalidate';
import type { MessageShape } from '@bufbuild/protobuf';
import { contractFiles } from './gen/files.js';
import { message as rules } from './gen/joinder/exchange/v1/rules_pb.js';

/** A message that may be the payload of a BUSINESS record. */
export interface MessageType {
  /** Full protobuf name; the type name inside the sealed payload. */
  readonly name: string;
  readonly schema: DescMessage;
  /** Allowed while the space is a mailbox (charter of revision 1). */
  readonly mailbox: boolean;
}

/** A rule of the schema that a message does not meet; the path names the field, never its value. */
export interface Violation {
  readonly path: string;
  readonly rule: string;
  readonly hint: string;
}

/** Every message type of this build by its full name: whatever carries the option joinder.exchange.v1.message. */
export const catalogue: ReadonlyMap<string, MessageType> = new Map(
  contractFiles.flatMap(messagesOf).map((type) => [type.name, type]),
);

function messagesOf(file: DescFile): MessageType[] {
  return file.messages
    .filter((schema) => hasOption(schema, rules))
    .map((schema) => {
      const { mailbox } = getOption(schema, rules);
      return { name: schema.typeName, schema, mailbox };
    });
}

const validator = createValidator();
const firstOnly = createValidator({ failFast: true });

/**
 * Lists the rules of the schema that a message does not meet; empty when it is valid. Text holds no NUL and no half of a
 * surrogate pair in any field: stores cannot keep them, and a member that sends them would have its records parked everywhere.
 */
export function violations<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc>): readonly Violation[] {
  return [...brokenRules(validator, schema, message), ...unstorable(message, '')];
}

/** Finds one rule of the schema that a message does not meet, and looks no further: whoever sent it chose how many it breaks. */
export function firstViolation<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc>): Violation | null {
  return brokenRules(firstOnly, schema, message)[0] ?? unstorable(message, '')[0] ?? null;
}

function brokenRules<Desc extends DescMessage>(
  by: typeof validator,
  schema: Desc,
  message: MessageShape<Desc>,
): readonly Violation[] {
  const result = by.validate(schema, message);
  if (result.kind === 'error') throw result.error;
  const broken = result.kind === 'valid' ? [] : result.violations;
  return broken.map((violation) => ({
    path: violation.field.map(segment).join('.'),
    rule: violation.ruleId,
    hint: violation.message,
  }));
}

const HALF_A_PAIR = /\p{Surrogate}/u;

function unstorable(value: unknown, path: string): readonly Violation[] {
  if (typeof value === 'string') {
    const holds = value.includes('\0') || HALF_A_PAIR.test(value);
    return holds ? [{ path, rule: 'string.text', hint: 'expected text without NUL and with whole characters' }] : [];
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, part]) => unstorable(part, path === '' ? name : `${path}.${name}`));
}

function segment(part: { kind: string }): string {
  if ('jsonName' in part && typeof part.jsonName === 'string') return part.jsonName;
  if ('name' in part && typeof part.name === 'string') return part.name;
  if ('index' in part) return String(part.index);
  return 'key' in part ? String(part.key) : part.kind;
}
