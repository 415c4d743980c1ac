/** 本人账号。 */

export function AccountMenu() {
  return null;
}
