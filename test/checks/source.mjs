import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isTestFile, root, sourceFiles } from './files.mjs';
import * as rules from './source-rules.mjs';
import * as statementRules from './statement-rules.mjs';

/** Rules of docs/ARCHITECTURE.md that a look at one node of the syntax tree decides. */
export const sourceCheck = {
  name: 'source',
  run: () =>
    sourceFiles()
      .filter((path) => !isTestFile(path))
      .flatMap((path) => sourceProblems(path, readFileSync(join(root, path), 'utf8'))),
};

const RULES = [...Object.values(rules), ...Object.values(statementRules)];

export function sourceProblems(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const problems = [];
  const visit = (node) => {
    for (const rule of RULES) {
      const problem = rule(node, path);
      if (problem) problems.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${problem}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return problems;
}
