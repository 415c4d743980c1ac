/** The words of what changes while one looks. */

export const texts = {
  changed: (count: number) => `有 ${count} 条更新，点击刷新`,
} as const;
