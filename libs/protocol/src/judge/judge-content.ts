import { judgeCharter } from './charter.js';
import type { Content } from './content.js';
import { accepted, type ContentVerdict, type Received } from './content-verdict.js';
import { judgeMessage } from './message.js';
import { judgeSenderKey } from './sender-key-record.js';
import { judgeTrustView } from './trust-view.js';

/**
 * Step 5: what a received record says (docs/protocol.md, Verdict).
 *
 * @throws Halted UNKNOWN_CONTRACT, UNKNOWN_SUITE, UNKNOWN_LIST
 */
export function judgeContent(content: Content, received: Received): ContentVerdict {
  switch (content.kind) {
    case 'business':
      return judgeMessage(content.header, received);
    case 'senderKey':
      return judgeSenderKey(content, received);
    case 'trustView':
      return judgeTrustView(content.lists, received);
    case 'charter':
      return judgeCharter(content, received);
    case 'epoch':
      return accepted();
  }
}
