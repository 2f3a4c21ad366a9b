import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { HttpError } from '#libs/http';

const MEMBER = /^[a-z0-9-]{1,40}$/;

/** Lets ids of members through. */
@Injectable()
export class ParseMemberPipe implements PipeTransform<unknown, string> {
  /** @throws HttpError VALIDATION_FAILED */
  transform(value: unknown, { data }: ArgumentMetadata): string {
    if (typeof value !== 'string' || !MEMBER.test(value)) {
      throw new HttpError('VALIDATION_FAILED', 'not a member', [{ path: data ?? '', rule: 'matches', values: {} }]);
    }
    return value;
  }
}
