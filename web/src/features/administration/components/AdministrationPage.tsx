/** 管理 */

import { Page } from '../../../components/Page.tsx';

export function AdministrationPage() {
  return <Page title="管理">{null}</Page>;
}
