/** A Chinese font for browsers on machines that have none: without it a page is boxes, of other widths. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './unpackedChromium.ts';

/** Writes a font configuration into `folder` and answers the variables that make a browser read it. */
export function chineseFont(folder: string): { FONTCONFIG_FILE: string } {
  const file = join(folder, 'fonts.conf');
  mkdirSync(join(folder, 'fontcache'), { recursive: true });
  const fonts = packageFolder('@expo-google-fonts/noto-serif-sc');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}/400Regular</dir>
  <dir>${fonts}/700Bold</dir>
  <cachedir>${folder}/fontcache</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
