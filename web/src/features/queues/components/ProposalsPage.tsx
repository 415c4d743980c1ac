/** 提案 */

import { Page } from '../../../components/Page.tsx';

export function ProposalsPage() {
  return <Page title="提案">{null}</Page>;
}
