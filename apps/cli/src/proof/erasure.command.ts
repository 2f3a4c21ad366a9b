import { type Command, InvalidArgumentError } from 'commander';
import { writeNewFile } from '../trust/files.js';
import { askGateway } from './fetch-proof.js';
import { addGatewayOptions, credentialOf, type GatewayOptions } from './gateway-options.js';
import { packErasure } from './pack-erasure.js';

const RECALL = /^[a-z]{2}(-[a-z0-9]{1,13})?\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface ErasureOptions extends GatewayOptions {
  readonly recall: string;
}

/** Packs who stated what about a recall. */
export function addErasure(proof: Command): void {
  const erasure = proof
    .command('erasure')
    .summary('pack who stated what about a recall')
    .description(
      'Asks the own gateway for the proofs of a recall, of what its holders owe and of what they stated, and of the messages that said what was ' +
        'recalled, without their content. It proves statements under signature, not that nothing is left. `joinder verify` checks it.',
    )
    .requiredOption('--recall <id>', 'the recall, as its page names it: <member>.<id>', recallOf)
    .addHelpText(
      'after',
      '\nExample: joinder proof erasure --recall nl.<id> --gateway http://127.0.0.1:7100 --space <id> --session-file cookie --out erasure.json',
    );
  addGatewayOptions(erasure).action(async (options: ErasureOptions) => {
    const { gateway, space, recall, out, json } = options;
    const credential = credentialOf(options);
    if (!gateway || !space || !out || !credential) {
      return erasure.error('error: --gateway, --space, --out and one of --token-file or --session-file are needed');
    }
    const ask = (path: string): Promise<Uint8Array> => askGateway(gateway.href, path, credential);
    const file = await packErasure(ask, { spaceId: space, recall });
    writeNewFile(out, file);
    console.log(json ? JSON.stringify({ file: out, bytes: file.length }) : `wrote ${out}, ${file.length} bytes`);
  });
}

function recallOf(text: string): string {
  if (!RECALL.test(text))
    throw new InvalidArgumentError('expected a recall, such as nl.018f0000-0000-7000-8000-0000000000aa');
  return text;
}
