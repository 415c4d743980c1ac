/** What every screen stands in: language, colours, the memory of answers, the addresses. */

import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
// The module itself: the short address leads to one that hides its texts a level deeper.
import zhCN from 'antd/es/locale/zh_CN';
import { useEffect } from 'react';
import { agreeWithTabs } from '../features/session/agreeWithTabs.ts';
import { queryClient } from '../lib/queryClient.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

/** 选填, as the proposer's pages say it. */
const locale: typeof zhCN = {
  ...zhCN,
  Form: { defaultValidateMessages: {}, ...zhCN.Form, optional: '（选填）' },
};

export function App() {
  useEffect(() => agreeWithTabs(queryClient), []);
  return (
    // Chromium 88 knows neither :where() nor logical properties.
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  );
}
