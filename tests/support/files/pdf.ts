/** A small .pdf with the given lines, each character by its number in a font that maps back to Unicode. */

export interface PdfOptions {
  /** A space between every two characters, as justified lines have it. */
  spaced?: boolean;
  /** Says that a password is needed. */
  locked?: boolean;
}

export function makePdf(text: string, { spaced = false, locked = false }: PdfOptions = {}): Buffer {
  const lines = text.split('\n').map((line) => (spaced ? [...line].join(' ') : line));
  const shown = lines.map((line, index) => `1 0 0 1 50 ${800 - index * 16} Tm <${hex(line)}> Tj`).join('\n');
  const content = `BT /F1 12 Tf\n${shown}\nET`;
  const unicode =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -100 /CapHeight 700 /StemV 80 >>',
    stream(unicode),
    ...(locked
      ? [`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`]
      : []),
  ];
  return assemble(objects, locked ? '/Encrypt 9 0 R /ID [<00112233> <00112233>]' : '');
}

function assemble(objects: readonly string[], extra: string): Buffer {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function hex(text: string): string {
  return [...text].map((char) => (char.charCodeAt(0) % 0x10000).toString(16).padStart(4, '0')).join('');
}
