import { Injectable, type PipeTransform } from '@nestjs/common';
import { HttpError } from '#libs/http';

/** Lets positions of a log through, in digits: whoever takes one makes a number of it. */
@Injectable()
export class ParsePositionPipe implements PipeTransform<unknown, string> {
  /** @throws HttpError BAD_REQUEST */
  transform(value: unknown): string {
    if (typeof value !== 'string' || !/^(0|[1-9]\d{0,17})$/.test(value)) {
      throw new HttpError('BAD_REQUEST', 'not a position of a log');
    }
    return value;
  }
}
