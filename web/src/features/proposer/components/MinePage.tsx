/** 我的提案 */

import { Page } from '../../../components/Page.tsx';

export function MinePage() {
  return <Page title="我的提案">{null}</Page>;
}
