/** 登记提案 */

import { Page } from '../../../components/Page.tsx';

export function RegisterPage() {
  return <Page title="登记提案">{null}</Page>;
}
