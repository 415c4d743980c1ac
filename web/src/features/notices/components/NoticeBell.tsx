/** 通知及其数目。 */

export function NoticeBell() {
  return null;
}
