/** PDFBox Preflight, where Debian's libpdfbox2-java is installed: it validates PDF/A-1b and shares no code with the renderer. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`);

/** Whether a file can be validated on this machine. */
export const hasPreflight =
  JARS.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).error === undefined;

/** What Preflight says of a file: an empty list where it is valid PDF/A-1b. */
export function preflight(file: string): readonly string[] {
  const run = spawnSync('java', ['-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file], {
    encoding: 'utf8',
  });
  const words = `${run.stdout}\n${run.stderr}`;
  if (/is a valid PDF\/A-1b file/u.test(words)) return [];
  return words.split('\n').filter((line) => line.trim() !== '');
}
