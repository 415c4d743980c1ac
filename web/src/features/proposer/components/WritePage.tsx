/** 撰写提案 */

import { Page } from '../../../components/Page.tsx';

export function WritePage() {
  return <Page title="撰写提案">{null}</Page>;
}
