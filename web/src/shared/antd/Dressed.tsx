import { ConfigProvider, theme } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/en-gb';
import type { ReactNode } from 'react';
import { usePreferences } from '../preferences';

/** antd's components in the house's colours, language and density. */
export function Dressed({ children }: { children: ReactNode }) {
  const { settings, shade, palette } = usePreferences();
  dayjs.locale(settings.language === 'zh' ? 'zh-cn' : 'en-gb');
  return (
    <ConfigProvider
      locale={settings.language === 'zh' ? zhCN : enGB}
      theme={{
        algorithm: shade === 'dark' ? [theme.darkAlgorithm, theme.compactAlgorithm] : theme.compactAlgorithm,
        token: {
          colorPrimary: palette.accent,
          colorLink: palette.accent,
          colorTextLightSolid: palette.onAccent,
          colorBgBase: palette.paper,
          colorBgContainer: palette.paper,
          colorBgElevated: palette.paper,
          colorText: palette.ink,
          colorTextBase: palette.ink,
          colorTextSecondary: palette.quiet,
          colorTextTertiary: palette.quiet,
          colorTextDescription: palette.quiet,
          colorTextPlaceholder: palette.quiet,
          colorTextDisabled: palette.quiet,
          colorIcon: palette.quiet,
          colorBorder: palette.line,
          colorError: palette.red,
          borderRadius: 6,
          fontSize: 14,
          fontFamily: 'var(--font)',
          controlHeight: 32,
          motion: false,
        },
        components: { Table: { headerBg: palette.sunken, headerColor: palette.ink, rowHoverBg: palette.sunken } },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
