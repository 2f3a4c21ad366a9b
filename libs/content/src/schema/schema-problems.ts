import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Documents, Kind } from '../documents.js';
import { CARD, COUNTRY, FRAME, INDICATORS, LIST } from './other.schema.js';
import { REPORTER } from './reporter.schema.js';
import { HINTS, PRIORITIES, RETENTION, ROUTING } from './rules.schema.js';

const ajv = new Ajv2020({ allErrors: true });

/** Judges the shape of each kind of document; its answer is also the proof for the compiler. */
export const SHAPES: { readonly [K in Kind]: ValidateFunction<Documents[K]> } = {
  reporters: ajv.compile<Documents['reporters']>(REPORTER),
  countries: ajv.compile<Documents['countries']>(COUNTRY),
  indicators: ajv.compile<Documents['indicators']>(INDICATORS),
  lists: ajv.compile<Documents['lists']>(LIST),
  routing: ajv.compile<Documents['routing']>(ROUTING),
  priority: ajv.compile<Documents['priority']>(PRIORITIES),
  hints: ajv.compile<Documents['hints']>(HINTS),
  retention: ajv.compile<Documents['retention']>(RETENTION),
  guidance: ajv.compile<Documents['guidance']>(CARD),
  door: ajv.compile<Documents['door']>(FRAME),
};

/** Says in a sentence what a shape refuses. */
export function shapeSentence({ keyword, params, message }: ErrorObject): string {
  const named = (name: string): string => String(params[name]);
  switch (keyword) {
    case 'additionalProperties':
      return `there is no property ${named('additionalProperty')}`;
    case 'required':
      return `${named('missingProperty')} is missing`;
    case 'enum':
      return `must be one of ${[params['allowedValues']].flat().join(', ')}`;
    case 'const':
      return `must be ${named('allowedValue')}`;
    default:
      return message ?? keyword;
  }
}
