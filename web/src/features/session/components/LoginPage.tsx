/** 登录 */

import { Page } from '../../../components/Page.tsx';

export function LoginPage() {
  return <Page title="登录">{null}</Page>;
}
