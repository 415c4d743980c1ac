/** 查找提案。 */

export function SearchBox() {
  return null;
}
