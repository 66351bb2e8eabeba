import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { dimensionValuesQuery, metricsQuery } from '@/api/metrics';
import { shopsQuery, startDemo } from '@/api/session';
import { useAddress } from '@/shared/address';
import { Dialog } from '@/shared/Dialog';
import { likeness } from '@/shared/pinyin';
import { usePreferences } from '@/shared/preferences';
import { toast } from '@/shared/toasts';
import { families } from './families';
import { rooms } from './rooms';

interface Entry {
  id: string;
  group: string;
  label: string;
  hint?: string;
  /** Every way it may be typed: both languages, keys, and pinyin initials of the Chinese. */
  spellings: string[];
  run: () => void;
}

interface PaletteProps {
  shop: number | null;
  onClose: () => void;
  onHelp: () => void;
}

const MOST = 40;

/** Every page, metric, product and action by a few letters: Chinese, pinyin initials or English. */
export default function Palette({ shop, onClose, onHelp }: PaletteProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { inShop, shopId } = useAddress();
  const { settings, shade, change } = usePreferences();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const deferred = useDeferredValue(search);
  const list = useId();
  const metrics = useQuery(metricsQuery());
  const shops = useQuery(shopsQuery());
  const products = useQuery({
    ...dimensionValuesQuery(shop ?? 0, 'product', deferred),
    enabled: shop !== null && deferred.trim().length > 0,
  });

  const base = shopId === null && shop !== null ? `/shops/${shop}` : '';
  const go = (path: string) => () => void navigate(base + path);
  const both = (key: (typeof rooms)[number]['label'] | (typeof families)[number]['label']) => [
    i18n.t(key, { lng: 'zh' }),
    i18n.t(key, { lng: 'en' }),
  ];

  const entries: Entry[] = [
    ...rooms
      .filter(room => shop !== null || !room.needsShop)
      .map(room => ({
        id: `room-${room.path}`,
        group: t('shell.palette.pages'),
        label: t(room.label),
        hint: `g ${room.key}`,
        spellings: [...both(room.label), room.path],
        run: go(inShop(room.path)),
      })),
    ...(shop === null
      ? []
      : families
          .filter(family => family.path !== 'data')
          .map(family => ({
            id: `family-${family.path}`,
            group: t('shell.palette.pages'),
            label: t(family.label),
            spellings: [...both(family.label), family.path],
            run: go(inShop(family.path)),
          }))),
    {
      id: 'language',
      group: t('shell.palette.actions'),
      label: t('shell.palette.language'),
      spellings: ['切换语言', '语言', 'language', 'english', '中文'],
      run: () => change({ language: settings.language === 'zh' ? 'en' : 'zh' }),
    },
    {
      id: 'theme',
      group: t('shell.palette.actions'),
      label: shade === 'dark' ? t('shell.toLight') : t('shell.toDark'),
      spellings: ['切换主题', '深色', '浅色', 'theme', 'dark', 'light'],
      run: () => change({ theme: shade === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'help',
      group: t('shell.palette.actions'),
      label: t('shell.help.title'),
      hint: '?',
      spellings: ['键盘', '快捷键', '帮助', 'help', 'keyboard', 'shortcuts'],
      run: onHelp,
    },
    {
      id: 'link',
      group: t('shell.palette.actions'),
      label: t('shared.copyLink'),
      spellings: ['复制链接', 'copy link'],
      run: () => void navigator.clipboard.writeText(location.href).then(() => toast(t('shared.copied'))),
    },
    ...(shop === null
      ? [
          {
            id: 'demo',
            group: t('shell.palette.actions'),
            label: t('shop.welcome.try'),
            spellings: ['样例店', '试用', 'demo', 'sample shop'],
            run: () => void startDemo().then(made => navigate(`/shops/${made.shop}/imports`)),
          },
        ]
      : [
          {
            id: 'print',
            group: t('shell.palette.actions'),
            label: t('shell.palette.print'),
            spellings: ['打印早报', '打印', 'print brief'],
            run: go(inShop('brief/print')),
          },
          {
            id: 'event',
            group: t('shell.palette.actions'),
            label: t('timeline.add'),
            spellings: ['记一件事', '添加事件', 'add event'],
            run: go(inShop('timeline', { add: '1' })),
          },
        ]),
    ...(shops.data ?? [])
      .filter(item => item.id !== shopId)
      .map(item => ({
        id: `shop-${item.id}`,
        group: t('shell.palette.shops'),
        label: item.name,
        spellings: [item.name],
        run: () => void navigate(`/shops/${item.id}/brief`),
      })),
    ...(metrics.data ?? []).map(metric => ({
      id: `metric-${metric.key}`,
      group: t('shell.palette.metrics'),
      label: metric.names[settings.language],
      hint: metric.key,
      spellings: [metric.names.zh, metric.names.en, metric.key],
      run: go(inShop(`metrics/${metric.key}`)),
    })),
  ];

  const found: Entry[] = entries
    .map((entry, order) => ({ entry, order, score: likeness(search, entry.spellings) }))
    .filter(item => item.score > 0 && (search.trim() !== '' || !item.entry.id.startsWith('metric-')))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(item => item.entry)
    .slice(0, MOST);
  if (search.trim() !== '') {
    for (const product of products.data?.slice(0, 8) ?? []) {
      found.push({
        id: `product-${product.value}`,
        group: t('shell.palette.products'),
        label: product.label,
        hint: product.label === product.value ? '' : product.value,
        spellings: [],
        run: go(inShop('data', { metrics: 'paid_amount', by: 'day', where: `product=${product.value}` })),
      });
    }
  }
  const chosen = Math.min(at, found.length - 1);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };

  return (
    <Dialog open title={t('shell.palette.title')} onClose={onClose}>
      <input
        autoFocus
        className="input palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={t('shell.palette.title')}
        placeholder={t('shell.palette.placeholder')}
        value={search}
        onChange={event => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
          else if (event.key === 'Enter') run(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div id={list} role="listbox" aria-label={t('shell.palette.results')} className="palette-list">
        {found.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above moves and chooses by keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box above, as the combobox pattern asks
          <div
            key={entry.id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === chosen}
            className={i === chosen ? 'palette-item chosen' : 'palette-item'}
            ref={element => {
              if (i === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setAt(i)}
            onClick={() => run(entry)}
          >
            <span className="palette-group">{entry.group}</span>
            <span className="palette-label">{entry.label}</span>
            {entry.hint && <span className="palette-hint">{entry.hint}</span>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="quiet">{t('shell.palette.nothing', { search })}</p>}
    </Dialog>
  );
}
