import { type DescMessage, fromBinary, type MessageShape } from '@bufbuild/protobuf';

import { wireTable } from '#libs/contracts';

import { scanMessage } from './scan.js';

/**
 * Decodes canonical protobuf that holds no more than its schema allows; null otherwise, and then nothing was decoded. What the scan lets
 * through is canonical, so it is not encoded again to see that.
 */
export function decodeBounded<Desc extends DescMessage>(schema: Desc, bytes: Uint8Array): MessageShape<Desc> | null {
  return scanMessage(wireTable(schema), bytes) === null
    ? fromBinary(schema, bytes, { readUnknownFields: false })
    : null;
}
