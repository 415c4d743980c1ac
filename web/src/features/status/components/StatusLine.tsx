/** 出现异常时的一行说明。 */

export function StatusLine() {
  return null;
}
