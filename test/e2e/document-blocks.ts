import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { withDatabase } from '#libs/persistence';

/** A piece of a document that its reader is to run. */
export interface Block {
  readonly language: 'sh' | 'sql';
  readonly text: string;
}

/** Where the commands of docs/run-a-country.md are run instead of a country. */
export interface Surroundings {
  /** The shell variables that the document names. */
  readonly variables: Readonly<Record<string, string>>;
  /** Superuser of the database server. */
  readonly adminUrl: string;
  readonly database: string;
  readonly place: string;
}

/** Finds the commands of a document, in order. */
export function blocksOf(document: string): readonly Block[] {
  return [...document.matchAll(/^```(sh|sql)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language === 'sql' ? 'sql' : 'sh',
    text: text ?? '',
  }));
}

/** Runs a block as a person copies it. @throws with what it wrote when it fails */
export async function runBlock({ language, text }: Block, around: Surroundings): Promise<void> {
  if (language === 'sql') return runSql(text, around);
  execFileSync('bash', ['-eu', '-c', text], { env: environment(around.variables), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The shell of a person on this machine; packages come from the cache where they are there. */
export function environment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env;
  return { PATH, HOME, LANG, npm_config_prefer_offline: 'true', ...variables };
}

/** One statement after the other, as psql does: a database cannot be made within a transaction. */
async function runSql(text: string, { adminUrl, database, place }: Surroundings): Promise<void> {
  const passwordOf = (file: string): string => readFileSync(join(place, 'secrets', file), 'utf8').trim();
  const statements = text
    .replaceAll('joinder_xx', database)
    .replaceAll(/<(\w+\.password)>/g, (_, file: string) => passwordOf(file))
    .split(';\n')
    .filter((statement) => statement.trim() !== '');
  const isInside = statements.some((statement) => statement.includes('schema public'));
  const client = new pg.Client({ connectionString: isInside ? withDatabase(adminUrl, database) : adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
