import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { briefQuery } from '@/api/brief';
import type { Shop, Trust } from '@/api/types';
import { baselines, briefDay, carried, periodOf, timelinePeriod, useAddress } from '@/shared/address';
import { DayField, PeriodField } from '@/shared/DayField';
import { shift, today } from '@/shared/days';
import { Icon } from '@/shared/icons';
import { usePreferences } from '@/shared/preferences';
import { useSpeech } from '@/shared/speech';
import { barOf, rooms } from './rooms';

interface TopBarProps {
  shops: readonly Shop[];
  onSearch: () => void;
  onHelp: () => void;
}

const baselineLabels = {
  previous: 'shell.against.previous',
  week: 'shell.against.week',
  month: 'shell.against.month',
  year: 'shell.against.year',
  none: 'shell.against.none',
} as const;

const trustLabels = { all: 'shell.trust.all', clean: 'shell.trust.clean', decided: 'shell.trust.decided' } as const;

/** Shop, day or period, baseline, trust: chosen once, kept in the address, true on every page. */
export function TopBar({ shops, onSearch, onHelp }: TopBarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const { shopId, params, view, set } = useAddress();
  const { settings, shade, change } = usePreferences();
  const { say } = useSpeech();
  const shop = shops.find(item => item.id === shopId);
  const room = rooms.find(candidate => location.pathname.includes(`/${candidate.path}`));
  const bar = shop && room ? barOf[room.path] : 'none';
  const asked = briefDay(view);
  const brief = useQuery({
    ...briefQuery(shop?.id ?? 0, asked),
    enabled: bar === 'day' && shop != null && shop.to !== null,
  });
  const day = asked ?? brief.data?.date ?? null;
  const moveDay = (to: string) => set({ date: to, from: undefined, to: undefined });
  const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl ';

  return (
    <header className="bar">
      <div className="bar-view">
        {shops.length > 0 && (
          <label className="bar-field">
            <span className="visually-hidden">{t('shell.shop')}</span>
            <select
              className="bar-select strong"
              value={shopId ?? shops[0]?.id}
              onChange={event =>
                void navigate(
                  `/shops/${event.target.value}/${room?.path ?? 'brief'}${carried(params, { date: undefined, from: undefined, to: undefined })}`,
                )
              }
            >
              {shops.map(item => (
                <option key={item.id} value={item.id}>
                  {item.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {bar === 'day' && (
          <div className="bar-days">
            <button
              type="button"
              className="icon-button"
              aria-label={t('shell.dayBefore')}
              disabled={!day}
              onClick={() => day && moveDay(shift(day, -1))}
            >
              ‹
            </button>
            <DayField label={t('shell.day')} value={day} onChange={moveDay} />
            <button
              type="button"
              className="icon-button"
              aria-label={t('shell.dayAfter')}
              disabled={!day || (shop?.to != null && day >= shop.to)}
              onClick={() => day && moveDay(shift(day, 1))}
            >
              ›
            </button>
          </div>
        )}
        {(bar === 'query' || bar === 'days' || bar === 'period') && (
          <PeriodField
            label={t('shell.period')}
            value={
              bar === 'period' ? timelinePeriod(view, shop, today(shop?.zone ?? 'Asia/Shanghai')) : periodOf(view, shop)
            }
            anchor={shop?.to ?? null}
            onChange={period => set({ ...period, date: undefined })}
          />
        )}
        {/* the brief chooses a fair baseline itself; the bar says which */}
        {bar === 'day' && brief.data?.headline.baseline && (
          <span className="bar-said">
            <span className="bar-label">{t('shell.against.label')}</span> {say(brief.data.headline.baseline.reason)}
          </span>
        )}
        {bar === 'query' && (
          <>
            <label className="bar-field">
              <span className="bar-label">{t('shell.against.label')}</span>
              <select
                className="bar-select"
                value={view.against ?? 'previous'}
                onChange={event => set({ against: event.target.value })}
              >
                {baselines.map(item => (
                  <option key={item} value={item}>
                    {t(baselineLabels[item])}
                  </option>
                ))}
                {view.against?.includes('..') && <option value={view.against}>{view.against}</option>}
              </select>
            </label>
            <label className="bar-field">
              <span className="bar-label">{t('shell.trust.label')}</span>
              <select
                className="bar-select"
                value={view.trust}
                onChange={event =>
                  set({ trust: event.target.value === 'all' ? undefined : (event.target.value as Trust) })
                }
              >
                {(Object.keys(trustLabels) as Trust[]).map(item => (
                  <option key={item} value={item}>
                    {t(trustLabels[item])}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
      </div>
      <div className="bar-tools">
        <button type="button" className="bar-search" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K /">
          <Icon name="search" size={16} />
          <span className="bar-search-word">{t('shell.search')}</span>
          <kbd>{modifier}K</kbd>
        </button>
        <button
          type="button"
          className="icon-button"
          lang={settings.language === 'zh' ? 'en' : 'zh-CN'}
          aria-label={settings.language === 'zh' ? 'Switch to English' : '切换到中文'}
          onClick={() => change({ language: settings.language === 'zh' ? 'en' : 'zh' })}
        >
          {settings.language === 'zh' ? 'EN' : '中'}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={shade === 'dark' ? t('shell.toLight') : t('shell.toDark')}
          onClick={() => change({ theme: shade === 'dark' ? 'light' : 'dark' })}
        >
          <Icon name={shade === 'dark' ? 'sun' : 'moon'} size={18} />
        </button>
        <button type="button" className="icon-button bar-help" aria-label={t('shell.help.title')} onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}
