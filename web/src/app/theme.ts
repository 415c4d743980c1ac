/** Colours and sizes: calm, and with enough contrast for tired eyes (the library's own grey and blue have too little). */

import type { ThemeConfig } from 'antd';

export const colours = {
  text: '#1f1f1f',
  quiet: '#595959',
  line: '#d9d9d9',
  page: '#f5f6f8',
  link: '#0958d9',
  normal: '#237804',
  dueSoon: '#ad4e00',
  overdue: '#cf1322',
  done: '#595959',
} as const;

export const theme: ThemeConfig = {
  cssVar: {},
  token: {
    colorPrimary: colours.link,
    colorLink: colours.link,
    // What is under the mouse is read, too: the derived shades are too light.
    colorPrimaryHover: '#0747b6',
    colorPrimaryActive: '#063a94',
    colorLinkHover: '#0747b6',
    colorLinkActive: '#063a94',
    colorText: colours.text,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#666666',
    colorTextDisabled: '#6b6b6b',
    colorError: colours.overdue,
    colorWarning: colours.dueSoon,
    colorSuccess: colours.normal,
    colorInfo: colours.link,
    // Derived from the dark warning colour they would be brown.
    colorWarningBg: '#fffbe6',
    colorWarningBorder: '#ffe58f',
    borderRadius: 4,
    fontSize: 15,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
    // A desk is not a stage: what moves delays the next act.
    motion: false,
  },
  components: {
    Layout: { headerBg: '#ffffff', bodyBg: colours.page, headerPadding: '0 16px', headerHeight: 56 },
    Table: { headerColor: colours.text, cellPaddingBlock: 8, cellPaddingInline: 10 },
  },
};
