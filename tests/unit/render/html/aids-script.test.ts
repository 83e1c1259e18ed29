import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  ScriptTarget,
} from 'typescript';
import { expect, test } from 'vitest';
import { AIDS_SCRIPT } from '../../../../src/render/html/aids/aids-script.ts';

const FILE = '/aids.js';

/** What the compiler says of a script for browsers whose types stand in its comments. */
function complaintsOf(script: string): readonly string[] {
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    target: ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = createCompilerHost(options);
  const program = createProgram([FILE], options, {
    ...host,
    fileExists: (name) => name === FILE || host.fileExists(name),
    getSourceFile: (name, target, ...more) =>
      name === FILE ? createSourceFile(name, script, target) : host.getSourceFile(name, target, ...more),
  });
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map(
    ({ messageText, start, file }) =>
      `${(file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) + 1}: ${flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

test('the script of the page has no fault that its types show', () => {
  expect(complaintsOf(AIDS_SCRIPT)).toEqual([]);
  expect(complaintsOf(`${AIDS_SCRIPT}\ndocument.querySelector('p').textContent;`)).toHaveLength(1);
});

test('the script asks for nothing, keeps nothing and runs no text', () => {
  expect(AIDS_SCRIPT).not.toMatch(
    /fetch|XMLHttp|WebSocket|sendBeacon|import|localStorage|sessionStorage|cookie|eval|Function\(|innerHTML|outerHTML|insertAdjacent|document\.write/u,
  );
});
