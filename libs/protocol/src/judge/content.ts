import type { EpochReason, SenderKeyBody } from '#libs/contracts';

import {
  type ParsedCharterBody,
  parseCharterBody,
  parseEpochBody,
  parseSenderKeyBody,
  parseTrustViewBody,
  type ViewedList,
} from '../clear-body.js';
import type { BusinessHeader, ClearHeader, SenderKeyHeader } from '../record-header.js';

/** A verified header with its body, read where it is clear. */
export type Content =
  | { readonly kind: 'business'; readonly header: BusinessHeader }
  | { readonly kind: 'senderKey'; readonly header: SenderKeyHeader; readonly body: SenderKeyBody }
  | { readonly kind: 'trustView'; readonly header: ClearHeader; readonly lists: readonly ViewedList[] }
  | { readonly kind: 'charter'; readonly header: ClearHeader; readonly body: ParsedCharterBody }
  | { readonly kind: 'epoch'; readonly header: ClearHeader; readonly reason: EpochReason };

/** Reads the clear body of a record; null where it is not canonical or a field is out of range. */
export function contentOf(header: SenderKeyHeader | ClearHeader, bytes: Uint8Array): Content | null {
  switch (header.kind) {
    case 'senderKey': {
      const body = parseSenderKeyBody(bytes);
      return body && { kind: 'senderKey', header, body };
    }
    case 'trustView': {
      const lists = parseTrustViewBody(bytes);
      return lists && { kind: 'trustView', header, lists };
    }
    case 'charter': {
      const body = parseCharterBody(bytes);
      return body && { kind: 'charter', header, body };
    }
    case 'epoch': {
      const reason = parseEpochBody(bytes);
      return reason === null ? null : { kind: 'epoch', header, reason };
    }
  }
}
