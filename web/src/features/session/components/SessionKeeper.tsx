/** 登录即将失效的提示。 */

export function SessionKeeper() {
  return null;
}
