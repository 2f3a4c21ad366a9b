import { createFileRegistry, fromBinary, getOption, ScalarType } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { runTool } from './tool.mjs';

const PROTO = join(root, 'proto');
/** Descriptor sets of the contracts that were released, by version. */
export const RELEASED = join(PROTO, 'released');
const CONTRACT = join(root, 'libs/contracts/src/gen/contract.binpb');

/**
 * The contract follows the rules of buf and breaks no release: `npm run release:contract` keeps the descriptor set of
 * each release in proto/released/<version>.binpb, which a shallow clone has too. Every field says how much it may hold: what comes in
 * is scanned by that before it is decoded.
 */
export const contractCheck = {
  name: 'contract',
  run: async () => {
    const lint = await buf(['lint']);
    const open = unboundedFields(readFileSync(CONTRACT));
    const against = await Promise.all(releases().map((file) => breaking(join(RELEASED, file))));
    return [...lint, ...open, ...against.flat()];
  },
};

/** Repeated fields, texts and bytes of a descriptor set that have no bound. */
export function unboundedFields(bytes) {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, bytes));
  const rulesOf = registry.getExtension('buf.validate.field');
  return [...registry.files]
    .filter(({ name }) => name.startsWith('joinder/'))
    .flatMap((file) => file.messages)
    .flatMap((message) => message.fields)
    .filter((field) => !isBounded(field, getOption(field, rulesOf)))
    .map(
      ({ parent, name }) =>
        `${parent.typeName}.${name} has no bound: give it max_len, and max_items where it is repeated`,
    );
}

function isBounded({ fieldKind, scalar }, rules) {
  const isRepeated = fieldKind === 'list';
  const own = ruleFor(rules, 'repeated');
  if (isRepeated && !own?.maxItems) return false;
  if (scalar !== ScalarType.STRING && scalar !== ScalarType.BYTES) return true;
  const value = isRepeated ? own.items : rules;
  const { len, maxLen, maxBytes } = ruleFor(value, 'string') ?? ruleFor(value, 'bytes') ?? {};
  return Boolean(len || maxLen || maxBytes);
}

function ruleFor(rules, name) {
  return rules?.type?.case === name ? rules.type.value : undefined;
}

/** What would stop working for a member that still runs the release in this file. */
export function breaking(file, proto = PROTO) {
  return buf(['breaking', '--against', file], proto);
}

async function buf(args, cwd = PROTO) {
  const { code, all } = await runTool('buf', args, { cwd });
  return code === 0 ? [] : [all || `buf ${args[0]} ended with ${code}`];
}

function releases() {
  try {
    return readdirSync(RELEASED).filter((name) => name.endsWith('.binpb'));
  } catch (error) {
    if (error.code === 'ENOENT') return []; // Nothing was released yet, so nothing can break.
    throw error;
  }
}
