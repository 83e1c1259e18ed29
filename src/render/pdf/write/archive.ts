import { createHash } from 'node:crypto';
import { type Internals, type Reference } from './pdfkit-internals.ts';

/** A file that travels inside a PDF. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** ISO 8601; null where it is not known. */
  readonly instant: string | null;
}

/**
 * What makes a file one for an archive (ISO 19005, level B). Part 1 knows neither attachments nor compressed objects
 * and is what old archives take; part 3 takes any attachment.
 */
export interface Archive {
  readonly part: 1 | 2 | 3;
  /** An ICC profile of sRGB: what the colours of the file mean on any device. */
  readonly colourProfile: Uint8Array;
  /** Of part 3 alone. */
  readonly attachments: readonly Attachment[];
}

/** Says what the colours mean, and puts the attachments in with what they are to the document (their data). */
export function writeArchive(pdf: Internals, { part, colourProfile, attachments }: Archive): void {
  const profile = pdf.ref({ N: 3 });
  profile.write(colourProfile);
  profile.end();
  const name = new String('sRGB IEC61966-2.1');
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data.OutputIntents = [intent];
  if (part < 3 || attachments.length === 0) return;
  pdf._root.data.AF = attachments.map((attachment) => {
    const spec = fileSpec(pdf, attachment);
    pdf.addNamedEmbeddedFile(attachment.name, spec);
    return spec;
  });
}

function fileSpec(pdf: Internals, { name, mediaType, description, bytes, instant }: Attachment): Reference {
  const file = pdf.ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.byteLength,
      CheckSum: Buffer.from(createHash('md5').update(bytes).digest()),
      ...(instant === null ? {} : { ModDate: new Date(instant) }),
    },
  });
  file.write(bytes);
  file.end();
  const spec = pdf.ref({
    Type: 'Filespec',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: 'Data',
    EF: { F: file, UF: file },
  });
  spec.end();
  return spec;
}
