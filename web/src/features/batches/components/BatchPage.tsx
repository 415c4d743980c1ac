/** 批量办理 */

import { Page } from '../../../components/Page.tsx';

export function BatchPage() {
  return <Page title="批量办理">{null}</Page>;
}
