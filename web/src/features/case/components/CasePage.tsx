/** 提案 */

import { Page } from '../../../components/Page.tsx';

export function CasePage() {
  return <Page title="提案">{null}</Page>;
}
