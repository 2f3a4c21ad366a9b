import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Finds the folder of the project, whether this file runs compiled from `dist` or from its source. */
export function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'deploy', 'local', 'kafka', 'pom.xml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the project folder with deploy/local was not found above this file');
    folder = parent;
  }
  return folder;
}

/** The one folder in which a network on this machine keeps everything: processes, logs, secrets, data. */
export interface Home {
  readonly root: string;
  readonly processes: string;
  readonly logs: string;
  readonly secrets: string;
  /** Authority, certificates, key stores and the first trust list. */
  readonly identity: string;
  /** One folder per gateway for what it keeps outside its database. */
  readonly state: string;
  readonly kafka: string;
  readonly postgres: string;
}

/** Names the parts of a state folder; creates nothing. */
export function homeAt(root: string): Home {
  return {
    root,
    processes: join(root, 'processes'),
    logs: join(root, 'logs'),
    secrets: join(root, 'secrets'),
    identity: join(root, 'identity'),
    state: join(root, 'state'),
    kafka: join(root, 'kafka'),
    postgres: join(root, 'postgres'),
  };
}

/** The state folder of the person at this terminal: JOINDER_HOME, or `.joinder` in the project. */
export function defaultHome(env: NodeJS.ProcessEnv = process.env): Home {
  return homeAt(env['JOINDER_HOME'] ? resolve(env['JOINDER_HOME']) : join(repositoryRoot(), '.joinder'));
}
