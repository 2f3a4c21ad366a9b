import type { Type } from '@nestjs/common';
import { HttpError } from '../problem/http-error.js';
import { validationPipe } from './validation.pipe.js';

const pipe = validationPipe();

/** Checks the shape of a part of an input by itself, as the pipe checks the whole. @throws HttpError VALIDATION_FAILED */
export async function validateAs<T extends object>(type: Type<T>, value: unknown): Promise<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError('VALIDATION_FAILED', 'a part is no object', [{ path: '', rule: 'isObject', values: {} }]);
  }
  const checked: T = await pipe.transform(value, { type: 'body', metatype: type });
  return checked;
}
