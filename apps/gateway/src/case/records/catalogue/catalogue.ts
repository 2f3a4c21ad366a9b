import { RECORD_TYPES, type RecordTypeName } from '../../../vocabulary/record-types.table.js';
import type { Property, TypeCatalogue, ValueKind } from './property.js';
import { PROPERTY_CATALOGUE } from './property-catalogue.table.js';
import type { RecordTypeView } from './record-type-views.js';

const CATALOGUES = new Map<string, TypeCatalogue>(Object.entries(PROPERTY_CATALOGUE));

/** Order in which a line is offered to other types than the one that was asked about. */
const TYPES: readonly RecordTypeName[] = ['person', 'vehicle', 'financial-account', 'organisation', 'contact-point'];

/** What is known of a record type, by its name at the API; null for one that this build does not know. */
export function catalogueOf(type: string): TypeCatalogue | null {
  return CATALOGUES.get(type) ?? null;
}

/** Finds a property of a record type; null where it has none of this name. */
export function findProperty(type: string, name: string): Property | null {
  const properties = catalogueOf(type)?.properties;
  return properties && Object.hasOwn(properties, name) ? (properties[name] ?? null) : null;
}

/** Names the first property of a kind: of the type that was asked about, or else of another that has one. */
export function propertyOfKind(kind: ValueKind, type: string): { type: string; property: string } | null {
  for (const candidate of [type, ...TYPES]) {
    const properties = Object.entries(catalogueOf(candidate)?.properties ?? {});
    const found = properties.find(([, property]) => property.kind === kind);
    if (found) return { type: candidate, property: found[0] };
  }
  return null;
}

/** Everything that forms must know. */
export function recordTypeViews(): readonly RecordTypeView[] {
  return Object.keys(RECORD_TYPES).flatMap((type) => {
    const catalogue = catalogueOf(type);
    return catalogue ? [viewOf(type, catalogue)] : [];
  });
}

function viewOf(type: string, { properties, namedBy, describedBy }: TypeCatalogue): RecordTypeView {
  const views = Object.entries(properties).map(([name, property]) => ({
    name,
    kind: property.kind,
    several: property.several === true,
    group: property.group,
    suggested: property.suggested === true,
    sensitivities: property.sensitivities ?? [],
    codes: property.codes ?? null,
  }));
  return { type, properties: views, namedBy, describedBy };
}
