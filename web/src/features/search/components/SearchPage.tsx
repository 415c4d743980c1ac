/** 查找 */

import { Page } from '../../../components/Page.tsx';

export function SearchPage() {
  return <Page title="查找">{null}</Page>;
}
