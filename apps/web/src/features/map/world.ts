import { geoArea, geoCentroid, geoMercator, type GeoPermissibleObjects, geoPath, type GeoProjection } from 'd3-geo';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Placed } from './api/places.query.js';

/** Borders of countries as TopoJSON has them; each country by its number of ISO 3166-1. */
export type Atlas = Topology<{ countries: GeometryCollection }>;

/** A country as it is drawn. */
export interface Country {
  readonly code: string | null;
  readonly path: string;
}

/** The world on a sheet. */
export interface World {
  readonly countries: readonly Country[];
  /** Where something is on the sheet; null where nobody knows. */
  readonly placeOf: (item: Pick<Placed, 'at' | 'country'>) => Spot | null;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** At the middle of its country, as it says nothing nearer. */
  readonly isCountry: boolean;
}

export const SHEET = { width: 1000, height: 640 } as const;

type Shape = ReturnType<typeof shapesOf>[number];

/** Mercator, as people know maps; what lies beyond 80 degrees is no part of a case. */
export function worldOf(atlas: Atlas): World {
  const projection = geoMercator().fitSize([SHEET.width, SHEET.height], CUT);
  const pathOf = geoPath(projection);
  const middles = new Map<string, readonly [number, number]>();
  const countries = shapesOf(atlas).map((shape): Country => {
    const code = iso31661NumericToAlpha2[String(shape.id ?? '').padStart(3, '0')]?.toLowerCase() ?? null;
    if (code !== null) middles.set(code, middleOf(shape));
    return { code, path: pathOf(shape) ?? '' };
  });
  return {
    countries,
    placeOf: ({ at, country }) => {
      if (at) return spotAt(projection, [at.longitude, at.latitude], false);
      const middle = country === null ? undefined : middles.get(country);
      return middle ? spotAt(projection, middle, true) : null;
    },
  };
}

/** Of a country of several parts the middle of its largest, as others may lie across an ocean. */
function middleOf({ geometry }: Shape): readonly [number, number] {
  if (geometry.type !== 'MultiPolygon') return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const [largest] = parts.toSorted((a, b) => geoArea(b) - geoArea(a));
  return geoCentroid(largest ?? geometry);
}

/** The corners of what is drawn. */
const CUT: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [-170, -56],
    [180, 78],
  ],
};

function shapesOf(atlas: Atlas) {
  return feature(atlas, atlas.objects.countries).features;
}

function spotAt(projection: GeoProjection, point: readonly [number, number], isCountry: boolean): Spot | null {
  const [x, y] = projection([point[0], point[1]]) ?? [Number.NaN, Number.NaN];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y, isCountry } : null;
}

/** The part of the sheet that holds some spots, with room around them; all of it where there are none. */
export function frameOf(spots: readonly Spot[]): { readonly x: number; readonly y: number; readonly width: number } {
  if (spots.length === 0) return { x: 0, y: 0, width: SHEET.width };
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const ratio = SHEET.width / SHEET.height;
  const width = Math.min(SHEET.width, Math.max(90, (right - left) * 1.3, (bottom - top) * 1.3 * ratio));
  return { x: (left + right - width) / 2, y: (top + bottom - width / ratio) / 2, width };
}
