/** A file to download, by its name and size. */

import type { Case } from '../../acts/api/readCase.ts';
import { texts } from '../texts.ts';

export function FileLink({
  shown: { files },
  file,
  of,
}: {
  shown: Pick<Case, 'files'>;
  file: string;
  /** For whom, where several files have one name. */
  of?: string;
}) {
  const known = files[file];
  const name = known?.name ?? texts.fileName;
  return (
    <a href={`/api/files/${file}`} download={name} aria-label={`${texts.download}${of ?? ''} ${name}`}>
      {name}
      {known && <span>（{sizeText(known.size)}）</span>}
    </a>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
