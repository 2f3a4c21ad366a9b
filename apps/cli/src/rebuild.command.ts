import type { RegisterCommand } from './command.js';
import { gatewayEnvironment } from './local/gateway-environment.js';
import { gatewayLines } from './local/gateway-lines.js';
import { RefusedError } from './refused-error.js';

interface RebuildOptions {
  readonly keep?: boolean;
  readonly json?: boolean;
}

/** Digests of one space, as the gateway's own program prints them. */
interface RebuiltSpace {
  readonly spaceId: string;
  readonly equal: boolean;
  /** Of duties that messages cause, how many did not wait, and how many waited that no message causes; with their keys where there are any. */
  readonly duties: { readonly missing: number; readonly superfluous: number };
  readonly dutiesMissing?: readonly string[];
  readonly dutiesSuperfluous?: readonly string[];
  readonly stands: Digest;
  readonly rebuilt: Digest;
}

interface Digest {
  readonly size: string;
  readonly public: string;
  readonly own: string;
}

/** Replays the archive of a gateway and compares what comes out with what stands in its database. */
export const registerRebuild: RegisterCommand = (program) => {
  program
    .command('rebuild')
    .summary('replay the archive of a gateway and compare the digests')
    .description(
      'Replays the own archive of every space of a gateway into emptied tables and prints both digests: of what stands, and of what was rebuilt, and which duties differ. Ends with 1 when anything does. Nothing stays changed without --keep. The gateway need not run, the database must.',
    )
    .argument(
      '[country]',
      'a gateway of the network on this machine; without it, the one that the environment describes',
    )
    .option('--keep', 'keep what was rebuilt')
    .option('--json', 'print a line of JSON for each space')
    .addHelpText('after', '\nExample: joinder rebuild nl')
    .action(async (country: string | undefined, options: RebuildOptions) => {
      const isEqual = await rebuild(await gatewayEnvironment(country), options);
      if (!isEqual) throw new RefusedError('what stands is not what the archive says');
    });
};

/** Answers whether every space came out as it stands. */
async function rebuild(env: NodeJS.ProcessEnv, options: RebuildOptions): Promise<boolean> {
  let isEqual = true;
  const program = { name: 'rebuild.main.js', args: options.keep ? ['--keep'] : [], env };
  const code = await gatewayLines(program, (line) => {
    const space: RebuiltSpace = JSON.parse(line);
    isEqual &&= space.equal && space.duties.missing + space.duties.superfluous === 0;
    console.log(options.json ? line : described(space));
  });
  if (code !== 0 && isEqual) throw new RefusedError('the archive could not be replayed, see above');
  return isEqual;
}

function described({
  spaceId,
  equal,
  duties,
  dutiesMissing = [],
  dutiesSuperfluous = [],
  stands,
  rebuilt,
}: RebuiltSpace): string {
  const line = (what: string, digest: Digest): string =>
    `  ${what.padEnd(8)} size ${digest.size}  public ${digest.public.slice(0, 16)}…  own ${digest.own.slice(0, 16)}…`;
  const lines = [`${spaceId}  ${equal ? 'equal' : 'DIFFERENT'}`, line('stands', stands), line('rebuilt', rebuilt)];
  if (duties.missing + duties.superfluous === 0) return lines.join('\n');
  const named = (what: string, keys: readonly string[]): string[] => keys.map((key) => `  duty ${what}  ${key}`);
  return [...lines, ...named('missing', dutiesMissing), ...named('superfluous', dutiesSuperfluous)].join('\n');
}
