import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

const OUTPUTS = ['briefing-analyst.html', 'briefing-analyst.md', 'briefing-analyst.pdf', 'briefing.json'];

describe('the same articles', () => {
  let project: Project;
  const build = (folder: string, env?: Readonly<Record<string, string>>, ...more: string[]): void => {
    const formats = ['pdf', 'html', 'md', 'json'].flatMap((format) => ['-f', format]);
    const run = project.run(
      ['build', 'articles', '-a', 'analyst', ...formats, '-o', `${folder}/`, ...more],
      env,
    );
    expect(run.code, run.stderr).toBe(0);
  };
  beforeAll(() => {
    project = makeProject(harbourArticles);
    build('first');
  });
  afterAll(() => {
    project.remove();
  });

  it.each([
    { TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    {
      TZ: 'Pacific/Kiritimati',
      LANG: 'ar_SA.UTF-8',
      NODE_ENV: 'production',
      COLUMNS: '40',
      FORCE_COLOR: '1',
    },
  ])('give the same bytes in $TZ and $LANG', (env) => {
    const folder = env.TZ.replace('/', '-');
    build(folder, env);
    for (const output of OUTPUTS) {
      expect(
        Buffer.compare(project.read(`${folder}/${output}`), project.read(`first/${output}`)),
        output,
      ).toBe(0);
    }
  });

  it('carry the date of the newest article, or the one that was given', () => {
    expect(project.readText('first/briefing-analyst.md')).toContain('13 March 2026');
    build('dated', {}, '--date', '2026-03-20');
    expect(project.readText('dated/briefing-analyst.md')).toContain('20 March 2026');
    // 2026-03-25T00:00:00Z
    build('epoch', { SOURCE_DATE_EPOCH: '1774396800' });
    expect(project.readText('epoch/briefing-analyst.md')).toContain('25 March 2026');
  });
});
