/** What the metadata stream says of the file. */
export interface XmpFacts {
  readonly title: string;
  readonly subject: string | null;
  readonly author: string | null;
  readonly language: string;
  /** ISO 8601; null leaves the dates out. */
  readonly instant: string | null;
  readonly producer: string;
  /** Part of PDF/A (ISO 19005) that the file keeps to, level B; null for none. */
  readonly archivePart: number | null;
  /** What tells a copy from the others, 32 hexadecimal digits; null where copies are not numbered. */
  readonly copyId: string | null;
}

/** Characters that XML 1.0 does not allow at all, escaped or not. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

function escapeXml(value: string): string {
  return value
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** As the XMP specification spells the id of one instance of a document: as a UUID. */
function copyUri(id: string): string {
  return `uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')}`;
}

/** Writes the XMP packet (ISO 16684-1) with every value escaped; the same facts give the same bytes. */
export function xmpPacket(facts: XmpFacts): string {
  const alternative = (name: string, value: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${name}>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    facts.copyId === null ? '>' : ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">',
    facts.archivePart === null
      ? ''
      : `<pdfaid:part>${facts.archivePart}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>`,
    '<dc:format>application/pdf</dc:format>',
    alternative('title', facts.title),
    facts.subject === null ? '' : alternative('description', facts.subject),
    facts.author === null
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escapeXml(facts.producer)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escapeXml(facts.producer)}</pdf:Producer>`,
    facts.instant === null
      ? ''
      : `<xmp:CreateDate>${facts.instant}</xmp:CreateDate><xmp:ModifyDate>${facts.instant}</xmp:ModifyDate>`,
    facts.copyId === null ? '' : `<xmpMM:InstanceID>${copyUri(facts.copyId)}</xmpMM:InstanceID>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('');
}
