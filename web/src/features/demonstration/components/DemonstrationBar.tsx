/** 演示：时间与账号。 */

export function DemonstrationBar() {
  return null;
}
