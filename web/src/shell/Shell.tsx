import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { shopsQuery } from '@/api/session';
import { DropAnywhere } from '@/features/ingest/DropAnywhere';
import { carried, useAddress } from '@/shared/address';
import { Icon } from '@/shared/icons';
import { useShortcuts } from '@/shared/shortcuts';
import { Failure, Loading } from '@/shared/states';
import { Toasts } from '@/shared/toasts';
import { FamilyTabs } from './FamilyTabs';
import { Help } from './Help';
import { rooms } from './rooms';
import { TopBar } from './TopBar';

const Palette = lazy(() => import('./Palette'));

/** The frame of every page: rooms on the left, what holds everywhere on top. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const { shopId, params } = useAddress();
  const shops = useQuery(shopsQuery());
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shop = shopId ?? shops.data?.[0]?.id ?? null;
  const pathTo = (room: (typeof rooms)[number]) =>
    (shop === null ? (room.needsShop ? '/welcome' : `/${room.path}`) : `/shops/${shop}/${room.path}`) + carried(params);

  useShortcuts({
    '/': () => setSearching(true),
    '?': () => setHelping(true),
    ...Object.fromEntries(rooms.map(room => [`g ${room.key}`, () => void navigate(pathTo(room))])),
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(open => !open);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  // a new page starts at its top and is announced by its title
  const path = location.pathname;
  const previous = useRef(path);
  useEffect(() => {
    const room = rooms.find(candidate => path.includes(`/${candidate.path}`));
    document.title = room ? `${t(room.label)} · Helmsman 掌舵` : 'Helmsman 掌舵';
    if (previous.current !== path) {
      previous.current = path;
      window.scrollTo(0, 0);
    }
  }, [path, t]);

  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <nav className="rail" aria-label={t('shell.rail')}>
        <NavLink className="rail-mark" to={pathTo(rooms[0])} aria-label={t('shell.home')}>
          <span aria-hidden="true">舵</span>
        </NavLink>
        <ul>
          {rooms.map(room => (
            <li key={room.path} className={room.path === 'timeline' ? 'rail-group' : undefined}>
              <NavLink to={pathTo(room)} className="rail-link" title={`${t(room.label)} (g ${room.key})`}>
                <Icon name={room.icon} />
                <span>{t(room.label)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <TopBar shops={shops.data ?? []} onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <main id="main" ref={main} tabIndex={-1}>
        {shopId !== null && path.includes('/data') && <FamilyTabs />}
        <Suspense fallback={<Loading doing={t('shared.opening')} />}>
          {shops.isError && shops.data === undefined ? (
            <div className="page">
              <Failure error={shops.error} retry={() => void shops.refetch()} />
            </div>
          ) : (
            <Outlet />
          )}
        </Suspense>
      </main>
      {searching && (
        <Suspense>
          <Palette shop={shop} onClose={() => setSearching(false)} onHelp={() => setHelping(true)} />
        </Suspense>
      )}
      <Help open={helping} onClose={() => setHelping(false)} />
      <DropAnywhere shop={shop} />
      <Toasts />
    </div>
  );
}
