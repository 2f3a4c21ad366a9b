// Which message types mean the same in two contracts: their own description and those of everything they are made of are equal.
import { createFileRegistry, fromBinary, toBinary } from '@bufbuild/protobuf';
import { DescriptorProtoSchema, EnumDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

/** Full names of the messages of the project that both descriptor sets describe alike, ascending. */
export function unchangedTypes(earlierBytes, bytes) {
  const [earlier, now] = [meanings(earlierBytes), meanings(bytes)];
  return [...earlier]
    .filter(([name, meaning]) => now.get(name) === meaning)
    .map(([name]) => name)
    .sort();
}

function meanings(bytes) {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, bytes));
  const messages = [...registry.files]
    .filter(({ name }) => name.startsWith('joinder/'))
    .flatMap((file) => file.messages);
  return new Map(messages.map((message) => [message.typeName, meaningOf(message)]));
}

function meaningOf(message) {
  const parts = new Map();
  collect(message, parts);
  return [...parts].sort(([left], [right]) => (left < right ? -1 : 1)).join('\n');
}

function collect(desc, parts) {
  if (parts.has(desc.typeName)) return;
  const schema = desc.kind === 'enum' ? EnumDescriptorProtoSchema : DescriptorProtoSchema;
  parts.set(desc.typeName, Buffer.from(toBinary(schema, desc.proto)).toString('base64'));
  for (const field of desc.fields ?? []) {
    for (const used of [field.message, field.enum]) if (used) collect(used, parts);
  }
}
