import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { HttpError } from './problem/http-error.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an id of an address. That of `network` comes from a hash, so it has no UUID version and a check for one would refuse it. */
@Injectable()
export class ParseIdPipe implements PipeTransform<unknown, string> {
  /** @throws HttpError VALIDATION_FAILED */
  transform(value: unknown, { data }: ArgumentMetadata): string {
    const id = typeof value === 'string' ? value.toLowerCase() : '';
    if (!ID.test(id)) {
      throw new HttpError('VALIDATION_FAILED', 'not an id', [{ path: data ?? '', rule: 'isUuid', values: {} }]);
    }
    return id;
  }
}
