import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Logo } from '../model/theme.ts';

/** A logo as template.yaml asks for it, with the file that it names. */
export interface LogoSetting {
  readonly bytes: Uint8Array;
  readonly heightPt: number;
  readonly alternative: string;
  /** Where the file is named, for diagnostics. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** A printer's resolution: finer dots are not seen. */
const DOTS_PER_INCH = 600;
/** Of the units of an SVG without others, which CSS counts 96 to the inch and the decoder 72. */
const SVG_DENSITY = 72;
const HIGHEST_DENSITY = 2400;
/** No logo is wider; what is would leave the title no room. */
const WIDEST_PT = 340;

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/**
 * Makes a logo ready for paper and screen: dots on white for the one, the file as it is for the other. A logo that would
 * be wider than a page allows is lower instead. Emits `logo-readable`.
 */
export async function readLogo(setting: LogoSetting): Promise<{
  readonly logo: Logo | null;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { default: sharp } = await import('sharp');
  const { bytes, alternative } = setting;
  try {
    const { width, height, format } = await sharp(bytes).metadata();
    const mediaType = Object.entries(mediaTypes).find(([name]) => name === format)?.[1];
    if (mediaType === undefined) throw new Error(`It is a ${format} file`);
    const shape = width / height;
    const heightPt = Math.min(setting.heightPt, WIDEST_PT / shape);
    const dots = Math.max(1, Math.round((heightPt / 72) * DOTS_PER_INCH));
    const density = Math.min(HIGHEST_DENSITY, Math.max(1, SVG_DENSITY * (dots / height)));
    const print = await sharp(bytes, format === 'svg' ? { density } : {})
      .autoOrient()
      .resize({ height: dots, withoutEnlargement: format !== 'svg' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer();
    return {
      logo: {
        widthPt: heightPt * shape,
        heightPt,
        alternative,
        print: print.toString('base64'),
        screen: { mediaType, base64: Buffer.from(bytes).toString('base64') },
      },
      diagnostics: [],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      logo: null,
      diagnostics: [
        {
          severity: 'error',
          code: 'logo-readable',
          message: `The logo cannot be read as PNG, JPEG or SVG: ${reason}.`,
          ...setting.place,
          hint: 'Save the picture anew in one of these formats.',
        },
      ],
    };
  }
}
