import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { HttpError } from '#libs/http';

/** Lets positions of a log through, in digits: whoever takes one makes a number of it. */
@Injectable()
export class ParsePositionPipe implements PipeTransform<unknown, string> {
  /** @throws HttpError VALIDATION_FAILED */
  transform(value: unknown, { data }: ArgumentMetadata): string {
    if (typeof value !== 'string' || !/^(0|[1-9]\d{0,17})$/.test(value)) {
      throw new HttpError('VALIDATION_FAILED', 'not a position of a log', [
        { path: data ?? '', rule: 'matches', values: {} },
      ]);
    }
    return value;
  }
}
