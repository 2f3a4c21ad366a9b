import { Injectable, type PipeTransform } from '@nestjs/common';
import { HttpError } from '#libs/http';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the id of a space. That of `network` comes from a hash, so it has no UUID version and a check for one would refuse it. */
@Injectable()
export class ParseSpaceIdPipe implements PipeTransform<unknown, string> {
  /** @throws HttpError BAD_REQUEST */
  transform(value: unknown): string {
    const id = typeof value === 'string' ? value.toLowerCase() : '';
    if (!ID.test(id)) throw new HttpError('BAD_REQUEST', 'not the id of a space');
    return id;
  }
}
