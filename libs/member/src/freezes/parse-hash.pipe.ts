import { Injectable, type PipeTransform } from '@nestjs/common';
import { FreezeError } from './freeze.errors.js';

const HASH = /^[0-9a-f]{64}$/;

/** Lets the hash of an evidence through; anything else names nothing. @throws FreezeError FREEZE_NOT_FOUND */
@Injectable()
export class ParseHashPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!HASH.test(value)) throw new FreezeError('FREEZE_NOT_FOUND', 'not the hash of an evidence');
    return value;
  }
}
