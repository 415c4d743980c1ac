/** 修改密码 */

import { Page } from '../../../components/Page.tsx';

export function PasswordPage() {
  return <Page title="修改密码">{null}</Page>;
}
