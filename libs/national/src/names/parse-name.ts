import { hasControls, piecesOf } from './name-pieces.js';
import { orderOf } from './name-order.js';
import { isMarried, isPatronymic, rolesOf } from './name-roles.js';
import type { NameOrder } from './name-rules.js';
import { isParticle, type Unit, unitsOf } from './name-units.js';
import type { NameFlag, NameHints, NameRole, ParsedName } from './parsed-name.js';
import { scriptOf } from '../script/script.js';
import type { RoleToken } from './word.js';

/** Longer names are cut: nobody's name is, and the field may be a whole document pasted by mistake. */
const MAX_LENGTH = 300;

/** Takes a personal name apart by the custom of its country. `raw` may be empty when hints carry the parts. */
export function parseName(raw: string, hints: NameHints = {}): ParsedName {
  const country = hints.country?.toLowerCase();
  const fields = fieldsOf(hints);
  const whole = fields.length > 0 ? fields.map(([, text]) => text).join(' ') : raw;
  const { tokens, order, isAssumed } =
    fields.length > 0 ? parseFields(fields, country) : parseWhole(raw.slice(0, MAX_LENGTH), country, hints.order);
  return {
    raw: raw === '' ? whole : raw,
    script: scriptOf(whole.slice(0, MAX_LENGTH)),
    tokens,
    order,
    sex: sexOf(tokens, country),
    flags: flagsOf(whole, tokens, isAssumed),
  };
}

interface Parsed {
  readonly tokens: readonly RoleToken[];
  readonly order: NameOrder | null;
  readonly isAssumed: boolean;
}

type Field = readonly [NameRole, string];

function fieldsOf(hints: NameHints): readonly Field[] {
  const fields: Field[] = [];
  if (hints.given) fields.push(['given', hints.given]);
  if (hints.patronymic) fields.push(['patronymic', hints.patronymic]);
  if (hints.family) fields.push(['family', hints.family]);
  if (hints.birth) fields.push(['birth', hints.birth]);
  return fields;
}

function parseFields(fields: readonly Field[], country: string | undefined): Parsed {
  const tokens: RoleToken[] = [];
  const family = fields.find(([role]) => role === 'family')?.[1] ?? '';
  for (const [role, text] of fields) {
    const units = unitsOf(piecesOf(text.slice(0, MAX_LENGTH)), country);
    tokens.push(...fieldTokens(role, units, { country, family }));
  }
  return { tokens, order: null, isAssumed: false };
}

interface FieldContext {
  readonly country: string | undefined;
  readonly family: string;
}

function fieldTokens(role: NameRole, units: readonly Unit[], { country, family }: FieldContext): readonly RoleToken[] {
  const names = units.filter((unit) => unit.kind === 'name');
  if (role === 'family' && names.some((unit) => isMarried(unit, names.length, country))) {
    return tokensOf(
      units,
      country,
      names.length === 1 ? ['family'] : rolesOf(names, { country, order: 'family-first' }),
    );
  }
  const [, second] = names;
  const hasFather =
    role === 'given' &&
    names.length === 2 &&
    second !== undefined &&
    isPatronymic(second, familyUnit(family), undefined);
  return tokensOf(
    units,
    country,
    names.map((_, i) => (hasFather && i === 1 ? 'patronymic' : role)),
  );
}

function familyUnit(family: string): Unit | undefined {
  const pieces = piecesOf(family.slice(0, MAX_LENGTH));
  return pieces.length === 0 ? undefined : { pieces, segment: 0, kind: 'name' };
}

function parseWhole(raw: string, country: string | undefined, asked: NameOrder | undefined): Parsed {
  const pieces = piecesOf(raw);
  const units = unitsOf(
    pieces.filter((piece) => !piece.isAside),
    country,
  );
  const asides = pieces.filter((piece) => piece.isAside);
  const names = units.filter((unit) => unit.kind === 'name');
  const parsed = isParted(units) ? parseParted(units, country) : parsePlain(units, names, { country, asked });
  return { ...parsed, tokens: [...parsed.tokens, ...asides.map((piece) => piece.word.as('given'))] };
}

function leadOf(units: readonly Unit[], names: readonly Unit[]): 'initials' | 'title' | undefined {
  const first = units.find((unit) => unit.kind !== 'title');
  if (first?.kind === 'initial') return 'initials';
  return names.length === 1 && units.length > 1 ? 'title' : undefined;
}

/** A comma parts the family from the rest, unless only titles stand behind it. */
function isParted(units: readonly Unit[]): boolean {
  const first = units.find((unit) => unit.kind !== 'title')?.segment ?? 0;
  return units.some((unit) => unit.segment > first && unit.kind !== 'title');
}

function parsePlain(
  units: readonly Unit[],
  names: readonly Unit[],
  { country, asked }: { country: string | undefined; asked: NameOrder | undefined },
): Parsed {
  const found = asked === undefined ? orderOf(units, country) : { order: asked, isAssumed: false };
  return {
    tokens: tokensOf(units, country, rolesOf(names, { country, order: found.order, isLed: leadOf(units, names) })),
    ...found,
  };
}

/** Berg, J.W. van der: family, then given names; particles behind belong to the family. */
function parseParted(units: readonly Unit[], country: string | undefined): Parsed {
  const names = units.filter((unit) => unit.kind === 'name');
  const first = units.find((unit) => unit.kind !== 'title')?.segment ?? 0;
  const families = names.filter((unit) => unit.segment <= first);
  const others = names.filter((unit) => unit.segment > first && !isParticleOnly(unit, country));
  const married = families.some((unit) => isMarried(unit, families.length, country));
  const familyRoles =
    married && families.length > 1
      ? rolesOf(families, { country, order: 'family-first' })
      : families.map((): NameRole => 'family');
  const [, second] = others;
  const hasFather = others.length === 2 && second !== undefined && isPatronymic(second, families.at(-1), country);
  const roles = new Map<Unit, NameRole>();
  families.forEach((unit, i) => roles.set(unit, familyRoles[i] ?? 'family'));
  others.forEach((unit, i) => roles.set(unit, hasFather && i === 1 ? 'patronymic' : 'given'));
  return {
    tokens: tokensOf(
      units,
      country,
      names.map((unit) => roles.get(unit) ?? 'family'),
    ),
    order: 'family-first',
    isAssumed: false,
  };
}

function isParticleOnly(unit: Unit, country: string | undefined): boolean {
  return unit.pieces.every((piece) => isParticle(piece, country));
}

/** Tokens of all units; `roles` are those of the name units. What follows a mark of birth is the birth name. */
function tokensOf(
  units: readonly Unit[],
  country: string | undefined,
  roles: readonly NameRole[],
): readonly RoleToken[] {
  const tokens: RoleToken[] = [];
  let at = 0;
  let isBirth = false;
  for (const unit of units) {
    if (unit.kind === 'name') {
      const role = roles[at] ?? 'unknown';
      at += 1;
      const own: NameRole = isBirth && role === 'family' ? 'birth' : role;
      for (const piece of unit.pieces)
        tokens.push(
          piece.word.as(isFamilyRole(own) && isParticle(piece, country) && !isAlone(unit, roles) ? 'particle' : own),
        );
    } else {
      isBirth ||= unit.kind === 'birth-marker';
      for (const piece of unit.pieces) tokens.push(piece.word.as(unit.kind === 'initial' ? 'initial' : 'title'));
    }
  }
  return tokens;
}

function isFamilyRole(role: NameRole): boolean {
  return role === 'family' || role === 'birth';
}

/** `de` is a particle beside another family word; alone it is the name. */
function isAlone(unit: Unit, roles: readonly NameRole[]): boolean {
  return unit.pieces.length === 1 && roles.filter(isFamilyRole).length === 1;
}

/** Sex by the form of the name: -né, and Slavic endings where the record's country bends them or they agree. */
function sexOf(tokens: readonly RoleToken[], country: string | undefined): 'm' | 'f' | null {
  let sex: 'm' | 'f' | null = null;
  let isBent = country === 'bg' || tokens[0]?.script === 'cyrillic';
  for (const { role, word } of tokens) {
    if (role === 'married-suffix') return 'f';
    if (role === 'patronymic') isBent = true;
    else if (role !== 'family') continue;
    if (word.endingSex !== null && sex !== null && word.endingSex !== sex) return null;
    sex ??= word.endingSex;
    if (word.isWife && (country === undefined || country === 'hu')) return 'f';
    if (country === 'hu' && word.folded.endsWith('ne') && tokens.some((token) => token.role === 'birth')) return 'f';
  }
  return sex === 'f' || isBent ? sex : null;
}

function flagsOf(whole: string, tokens: readonly RoleToken[], isAssumed: boolean): readonly NameFlag[] {
  const flags: NameFlag[] = [];
  if (tokens.some(({ word }) => word.isMixed)) flags.push('MIXED_SCRIPT');
  if (isAssumed && tokens.length > 1) flags.push('ORDER_ASSUMED');
  if (whole.length > MAX_LENGTH) flags.push('TOO_LONG');
  if (hasControls(whole.slice(0, MAX_LENGTH))) flags.push('CONTROL_CHARACTERS');
  if (tokens.length === 0) flags.push('NO_LETTERS');
  return flags;
}
