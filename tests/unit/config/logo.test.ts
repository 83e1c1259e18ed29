import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../src/config/logo.ts';
import { readTemplateConfig } from '../../../src/config/template.ts';
import { folderOf } from '../../support/template-folders.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10H0z" fill="#c00"/></svg>';
const place = { file: 'templates/minister/template.yaml', line: 4, column: 11 };
const settingOf = (bytes: Uint8Array, heightPt = 36) => ({
  bytes,
  heightPt,
  alternative: 'The ministry',
  place,
});
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const plate = (background: { r: number; g: number; b: number; alpha: number }) =>
  sharp({ create: { width: 300, height: 100, channels: 4, background } });

describe('readLogo', () => {
  it.each([
    ['PNG', 'image/png', () => plate({ r: 0, g: 80, b: 160, alpha: 0.5 }).png().toBuffer()],
    ['JPEG', 'image/jpeg', () => plate({ r: 0, g: 80, b: 160, alpha: 1 }).jpeg().toBuffer()],
    ['SVG', 'image/svg+xml', () => Promise.resolve(Buffer.from(SVG))],
  ])(
    'makes dots on white of a %s for paper, and leaves it to screens as it is',
    async (_, mediaType, make) => {
      const bytes = new Uint8Array(await make());
      const { logo, diagnostics } = await readLogo(settingOf(bytes));
      expect(diagnostics).toEqual([]);
      expect(logo?.widthPt).toBeCloseTo(108, 0);
      expect(logo?.heightPt).toBe(36);
      expect(logo?.screen).toEqual({ mediaType, base64: Buffer.from(bytes).toString('base64') });
      const print = await sharp(Buffer.from(logo?.print ?? '', 'base64')).metadata();
      expect(print).toMatchObject({ format: 'png', hasAlpha: false, space: 'srgb' });
      // An SVG is as fine as a printer can print it; dots that are not there are not made up.
      expect(print.height).toBe(mediaType === 'image/svg+xml' ? 300 : 100);
      expect((await readLogo(settingOf(bytes))).logo).toEqual(logo);
    },
  );

  it('prints half-transparent colours as they look on white', async () => {
    const bytes = await plate({ r: 255, g: 0, b: 0, alpha: 0.5 }).png().toBuffer();
    const { logo } = await readLogo(settingOf(new Uint8Array(bytes)));
    const [red, green, blue] = await sharp(Buffer.from(logo?.print ?? '', 'base64'))
      .raw()
      .toBuffer();
    expect([red, green, blue]).toEqual([255, 127, 127]);
  });

  it('lowers a logo that would be wider than a page', async () => {
    const wide = encode(SVG.replace('0 0 30 10', '0 0 1000 10').replaceAll('h30', 'h1000'));
    const { logo } = await readLogo(settingOf(wide));
    expect(logo?.widthPt).toBeCloseTo(340, 3);
    expect(logo?.heightPt).toBeCloseTo(3.4, 3);
  });

  it.each([
    ['nothing', ''],
    ['other words', 'GIF89a'],
    ['an SVG that is cut', SVG.slice(0, 60)],
    ['an SVG without a size', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a PNG that is cut', '\u0089PNG\r\n'],
  ])('refuses %s with its place', async (_, text) => {
    const { logo, diagnostics } = await readLogo(settingOf(encode(text)));
    expect(logo).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'logo-readable', ...place }]);
  });
});

describe('the logo of template.yaml', () => {
  const yaml = (file: string): string =>
    `name: minister\ntheme:\n  logo:\n    file: ${file}\n    alt: The ministry\n`;
  const withPictures = (name: string, text: string, ...pictures: readonly string[]) => ({
    ...folderOf(name, { 'template.yaml': text }),
    pictures: new Map(pictures.map((file) => [file, encode(SVG)])),
  });

  it('is read from the folder, 14 mm high', () => {
    const { config, diagnostics } = readTemplateConfig([
      withPictures('minister', yaml('pictures/arms.svg'), 'pictures/arms.svg'),
    ]);
    expect(diagnostics).toEqual([]);
    expect(config?.logo).toMatchObject({ alternative: 'The ministry', place });
    expect(config?.logo?.heightPt).toBeCloseTo((14 * 72) / 25.4, 6);
  });

  it('is that of what is extended, and may be left empty', () => {
    const base = withPictures('executive', yaml('arms.svg').replace('minister', 'executive'), 'arms.svg');
    expect(readTemplateConfig([folderOf('minister', {}), base]).config?.logo?.alternative).toBe(
      'The ministry',
    );
    const none = folderOf('minister', { 'template.yaml': 'name: minister\ntheme:\n  logo:\n' });
    expect(readTemplateConfig([none, base]).config?.logo).toBeNull();
  });

  it.each(['arm.svg', '../arms.svg', '/etc/arms.svg'])('is refused where no folder has it: %s', (file) => {
    const { config, diagnostics } = readTemplateConfig([withPictures('minister', yaml(file), 'arms.svg')]);
    expect(config).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'logo-exists', line: 4, column: 11 }]);
    if (file === 'arm.svg') expect(diagnostics[0]?.hint).toContain('arms.svg');
  });
});
