import type { Command } from 'commander';
import type { RegisterCommand } from './command.js';
import { builtContent } from './content/digests.js';
import { countsOf } from './content/judge-folders.js';
import { loadContent } from './content/load-content.js';
import { writeOut } from './match/out-file.js';

/** Works with the files that describe a national practice. */
export const registerContent: RegisterCommand = (program) => {
  const content = program
    .command('content')
    .summary('check and build the content of a national practice')
    .description('Works with the files that describe who reports a signal, what is asked, and where it goes.');
  registerBuild(content);
};

interface BuildOptions {
  readonly out?: string;
  readonly json?: boolean;
}

function registerBuild(content: Command): void {
  content
    .command('build')
    .summary('check a folder of content and build it into one file')
    .description(
      'Reads the content that comes with Joinder and, above it, a folder of your own with the same places: reporters/vet.yaml adds a class, ' +
        'countries/nl.yaml of a higher version replaces a country. Checks all of it as one: shape, five languages, names that are there, ' +
        'conditions, calendars. Each mistake is named with its file and place. Nothing is compiled, no program changes.',
    )
    .argument('[folder]', 'a folder of your own; without it, what comes with Joinder alone')
    .option('--out <file>', 'write all documents as JSON, each with its digest, and one digest for all')
    .option('--json', 'print digests and versions as JSON')
    .addHelpText('after', '\nExample: joinder content build ./my-practice --out content.json')
    .action(async (folder: string | undefined, { out, json }: BuildOptions) => {
      const judged = loadContent(folder);
      const built = builtContent(judged.documents);
      if (out !== undefined) await writeOut(out, `${JSON.stringify(built, null, 1)}\n`);
      const documents = built.documents.map(({ kind, id, version, digest }) => ({ kind, id, version, digest }));
      console.log(
        json
          ? JSON.stringify({ digest: built.digest, documents })
          : `${countsOf(judged.content)}\ndigest ${built.digest}`,
      );
    });
}
