import { type Command, InvalidArgumentError } from 'commander';
import type { RegisterCommand } from './command.js';
import { dueAt } from '#libs/deadlines';
import { checkAnswers, factsOf, formView, isHeld, isSealed, lintAnswers } from '#libs/forms';
import { proposeRoutes } from '#libs/policy';
import { LANGUAGES, MOMENT } from '#libs/vocabulary';
import { builtContent } from '#libs/content';
import { formText } from './content/form-text.js';
import { countsOf } from './content/judge-folders.js';
import { loadContent, loadForm } from './content/load-content.js';
import { readAnswers } from './content/read-answers.js';
import { routeJson, type Routed, routeText } from './content/route-text.js';
import { writeOut } from './match/out-file.js';
import { RefusedError } from './refused-error.js';

/** Works with the files that describe a national practice. */
export const registerContent: RegisterCommand = (program) => {
  const content = program
    .command('content')
    .summary('check and build the content of a national practice')
    .description('Works with the files that describe who reports a signal, what is asked, and where it goes.');
  registerBuild(content);
  registerForm(content);
  registerRoute(content);
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

interface FormOptions {
  readonly country: string;
  readonly with?: string;
  readonly json?: boolean;
}

function registerForm(content: Command): void {
  content
    .command('form')
    .summary('show the form of a class of reporters in every language')
    .description(
      'Shows what a class of reporters is asked, in each language, under the name that the class has in a country.',
    )
    .argument('<class>', 'a class of reporters, such as hotel')
    .requiredOption('--country <country>', 'the country whose form it is')
    .option('--with <folder>', 'a folder of content of your own above the one that comes with Joinder')
    .option('--json', 'print the form of each language as JSON')
    .addHelpText('after', '\nExample: joinder content form vet --country nl --with ./my-practice')
    .action((reporter: string, options: FormOptions) => {
      const { content: all, form } = loadForm(reporter, options);
      const { country } = options;
      const views = LANGUAGES.map(
        (language) => [language, formView(form, {}, { content: all, country, language })] as const,
      );
      if (options.json) console.log(JSON.stringify(Object.fromEntries(views)));
      else console.log(views.map(([language, view]) => formText(language, view)).join('\n\n'));
    });
}

interface RouteOptions extends FormOptions {
  readonly at?: Date;
}

function registerRoute(content: Command): void {
  content
    .command('route')
    .summary('show where the rules would send a signal')
    .description(
      'Checks what was filled in against the form of a class and shows the priority, the routes and what has to be there before one is taken, ' +
        'each with the rules that it rests on. It sends nothing: at the desk a person decides.',
    )
    .argument('<class>', 'a class of reporters, such as hotel')
    .argument('<answers>', 'a file of JSON with the answers by field, such as {"danger": "no", "seen": ["LAB.04"]}')
    .requiredOption('--country <country>', 'the country whose form it is')
    .option('--with <folder>', 'a folder of content of your own above the one that comes with Joinder')
    .option('--at <moment>', 'when it came in, such as 2026-11-30T09:00:00Z; now without it', momentOf)
    .option('--json', 'print the proposal as JSON')
    .addHelpText('after', '\nExample: joinder content route vet answers.json --country nl --with ./my-practice')
    .action((reporter: string, file: string, options: RouteOptions) => {
      const found = routed(reporter, file, options);
      console.log(options.json ? JSON.stringify(routeJson(found)) : routeText(found));
    });
}

function routed(reporter: string, file: string, options: RouteOptions): Routed {
  const { content, form, local } = loadForm(reporter, options);
  const place = { content, country: local.id };
  const answers = readAnswers(file);
  const wrong = checkAnswers(form, answers, place).filter(({ rule }) => rule !== 'doubt');
  if (wrong.length > 0)
    throw new RefusedError(`not filled in: ${wrong.map(({ path, rule }) => `${path} ${rule}`).join(', ')}`);
  const at = options.at ?? new Date();
  const findings = lintAnswers(form, answers, { country: local.id, asOf: at.toISOString().slice(0, 10) });
  const proposal = proposeRoutes(form, factsOf(form, answers, place), content);
  return {
    sealed: isSealed(form, answers),
    proposal,
    deadline: proposal.deadline && dueAt(proposal.deadline, at, local),
    findings,
    held: isHeld(form, findings),
  };
}

function momentOf(text: string): Date {
  const at = new Date(MOMENT.test(text) ? text : Number.NaN);
  if (Number.isNaN(at.getTime())) throw new InvalidArgumentError('expected a moment, such as 2026-11-30T09:00:00Z');
  return at;
}
