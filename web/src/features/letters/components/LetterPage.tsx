/** 文稿 */

import { Page } from '../../../components/Page.tsx';

export function LetterPage() {
  return <Page title="文稿">{null}</Page>;
}
