import type { TrustList } from '#libs/trust';
import { RefusedError } from '../refused-error.js';
import { readInput } from './files.js';

/**
 * Requires that every member of a list announced a contract, as the answer of `GET /api/v1/trust` of the own gateway says: whoever
 * cannot read what a list admits stands still at the first record of it.
 *
 * @throws RefusedError naming the members that did not
 */
export function requireAnnounced(list: TrustList, digestHex: string, file: string): void {
  const announcedBy = readSupport(file).get(digestHex) ?? [];
  const silent = [...list.members.keys()].filter((member) => !announcedBy.includes(member));
  if (silent.length === 0) return;
  throw new RefusedError(
    `${silent.join(', ')} did not announce contract ${digestHex}, and would stand still at the first record of it: ` +
      'update the gateways there first, then save GET /api/v1/trust again',
  );
}

/** Members by the digest that they announced. */
function readSupport(file: string): ReadonlyMap<string, readonly unknown[]> {
  const content = parseJson(file);
  const contracts = isRecord(content) ? content['contracts'] : null;
  if (!Array.isArray(contracts)) {
    throw new RefusedError(`${file} is not what GET /api/v1/trust answers: it has no contracts`);
  }
  return new Map(
    contracts.flatMap((one: unknown): [string, readonly unknown[]][] => {
      if (!isRecord(one) || !Array.isArray(one['supportedBy'])) return [];
      return [[String(one['digest']), one['supportedBy']]];
    }),
  );
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(Buffer.from(readInput(file)).toString('utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new RefusedError(`${file} is no JSON`, { cause });
    throw cause;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
