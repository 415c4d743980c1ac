/**
 * The fonts of a letter. The standard's own (方正小标宋、仿宋_GB2312、黑体、楷体_GB2312) are licensed: a deployment puts its
 * files into a folder; without them an open Song face stands in, and heading levels differ by weight.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const open = 'Noto Serif SC';
const roles = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '方正小标宋简体'],
  heading1: ['SimHei', '黑体'],
  heading2: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体'],
} as const;

type FontRole = keyof typeof roles;

/** What is looked for first to last, as the template takes it. */
export interface FontChoice {
  families: Record<FontRole, readonly string[]>;
  /** The standard's face is there; otherwise the level is told by weight. */
  isStandard: Record<FontRole, boolean>;
}

export const candidates: readonly string[] = Object.values(roles).flat();

export function chooseFonts(present: readonly string[]): FontChoice {
  const here = (role: FontRole) => roles[role].filter((each) => present.includes(each));
  const of = <T>(value: (role: FontRole) => T): Record<FontRole, T> => ({
    body: value('body'),
    title: value('title'),
    heading1: value('heading1'),
    heading2: value('heading2'),
  });
  return {
    families: of((role) => [...here(role), open]),
    isStandard: of((role) => here(role).length > 0),
  };
}

/** The files of the open face, from its npm package. */
export function openFaces(): Buffer[] {
  const require = createRequire(import.meta.url);
  return ['400Regular', '500Medium', '700Bold'].map((weight) =>
    readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`)),
  );
}
