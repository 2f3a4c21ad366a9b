// JSON schemas of the types that the API takes and gives, as the compiler knows them.
import { basename } from 'node:path';
import ts from 'typescript';
import { ruled } from './rules.mjs';

const LITERALS = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral;

export class Schemas {
  /** Schemas by name; what two types of one name would need is refused. */
  components = {};
  #symbols = new Map();

  constructor(checker) {
    this.checker = checker;
  }

  of(type) {
    const { flags } = type;
    if (flags & ts.TypeFlags.Any || flags & ts.TypeFlags.Unknown) return {};
    if (flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & LITERALS) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.isUnion()) return this.#union(type);
    if (this.checker.isTupleType(type) || this.checker.isArrayType(type)) return this.#list(type);
    return this.#object(type);
  }

  /** Parameters and bodies: the rules of class-validator stand with the members. */
  property(symbol) {
    const { valueDeclaration: declaration } = symbol;
    const plain = this.of(this.checker.getTypeOfSymbol(symbol));
    const schema = declaration ? ruled(plain, declaration, this.checker) : plain;
    const description = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
    return description === '' ? schema : { ...schema, description };
  }

  #union(type) {
    const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
    const booleans = parts.filter((part) => part.flags & ts.TypeFlags.BooleanLiteral);
    const literals = parts.filter((part) => part.flags & LITERALS);
    const rest = parts
      .filter((part) => !booleans.includes(part) && !literals.includes(part))
      .sort((left, right) => comparePlaces(placeOf(left), placeOf(right)))
      .map((part) => this.of(part));
    if (booleans.length > 0) rest.unshift(booleans.length === 2 ? { type: 'boolean' } : this.of(booleans[0]));
    if (literals.length > 0)
      rest.unshift(literals.length === 1 ? this.of(literals[0]) : { enum: literals.map(({ value }) => value).sort() });
    return rest.length === 1 ? rest[0] : { anyOf: rest };
  }

  #list(type) {
    const parts = this.checker.getTypeArguments(type);
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.of(parts[0]) };
    return {
      type: 'array',
      prefixItems: parts.map((part) => this.of(part)),
      minItems: parts.length,
      maxItems: parts.length,
    };
  }

  #object(type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (['Buffer', 'Uint8Array', 'Map', 'Set', 'Promise'].includes(symbol?.name)) {
      throw new Error(`${symbol.name} is no part of JSON`);
    }
    const isGeneric = (type.aliasTypeArguments ?? this.checker.getTypeArguments(type)).length > 0;
    const isNamed = symbol !== undefined && !symbol.name.startsWith('__') && !isGeneric;
    return isNamed ? this.#named(symbol, type) : this.#members(type);
  }

  #named({ name, ...symbol }, type) {
    const place = (symbol.declarations ?? [])[0];
    const known = this.#symbols.get(name);
    if (known !== undefined && known !== place) throw new Error(`two types of the API are called ${name}`);
    if (known === undefined) {
      this.#symbols.set(name, place);
      this.components[name] = {};
      const said = ts.displayPartsToString((type.aliasSymbol ?? type.symbol).getDocumentationComment(this.checker));
      this.components[name] = { ...this.#members(type), ...(said === '' ? {} : { description: said }) };
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #members(type) {
    const properties = inOrder(type, this.checker.getPropertiesOfType(type));
    const values = this.checker.getIndexInfosOfType(type)[0];
    const required = properties.filter((property) => !isOptional(property)).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(properties.map((property) => [property.name, this.property(property)])),
      }),
      ...(required.length > 0 && { required }),
      ...(values && { additionalProperties: this.of(values.type) }),
    };
  }
}

/** The compiler numbers types as it meets them; what is written follows the files instead. What has no place stands first. */
function placeOf(type) {
  const declaration = (type.aliasSymbol ?? type.symbol)?.declarations?.[0];
  return declaration ? [basename(declaration.getSourceFile().fileName), declaration.pos] : ['', 0];
}

function comparePlaces([leftFile, left], [rightFile, right]) {
  if (leftFile !== rightFile) return leftFile < rightFile ? -1 : 1;
  return left - right;
}

/** A type that maps over words has its members in the order of the compiler. */
function inOrder(type, properties) {
  const isMapped = (ts.getObjectFlags?.(type) ?? type.objectFlags ?? 0) & ts.ObjectFlags.Mapped;
  return isMapped ? properties.toSorted((left, right) => (left.name < right.name ? -1 : 1)) : properties;
}

/** Left out by the caller: marked so, or with a value that stands in for it. */
export function isOptional(symbol) {
  const declaration = symbol.valueDeclaration;
  const hasDefault = declaration !== undefined && ts.isPropertyDeclaration(declaration) && declaration.initializer;
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0 || Boolean(hasDefault);
}
