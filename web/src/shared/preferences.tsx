import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { putSettings, settingsQuery } from '@/api/session';
import type { Settings } from '@/api/types';
import { i18n } from '@/i18n';
import { type Palette, paint, palettes, type Shade } from './theme';

const STORED = 'helmsman.settings';

export function remembered(): Settings {
  const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const first: Settings = { language, theme: 'auto', upColor: 'auto', density: 'comfortable' };
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Settings>) };
  } catch {
    return first;
  }
}

function remember(settings: Settings): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(settings));
  } catch {
    // private windows may refuse; the server keeps the settings anyway
  }
}

const night = window.matchMedia('(prefers-color-scheme: dark)');
const useNight = () =>
  useSyncExternalStore(
    listen => {
      night.addEventListener('change', listen);
      return () => night.removeEventListener('change', listen);
    },
    () => night.matches,
  );

interface Preferences {
  settings: Settings;
  change: (patch: Partial<Settings>) => void;
  shade: Shade;
  palette: Palette;
  /** A page that is paper is light, whatever the theme. */
  setPaper: (paper: boolean) => void;
}

const Context = createContext<Preferences | null>(null);

/** Language, theme and colours of the person: kept by the server, remembered here so that the first paint is right. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const stored = useQuery(settingsQuery());
  const [local, setLocal] = useState(remembered);
  const settings = useMemo(() => ({ ...local, ...stored.data }), [local, stored.data]);
  const save = useMutation({ mutationFn: putSettings });
  const dark = useNight();
  const [paper, setPaper] = useState(false);
  const shade: Shade = paper ? 'light' : settings.theme === 'auto' ? (dark ? 'dark' : 'light') : settings.theme;

  useEffect(() => {
    paint(shade, settings.upColor, settings.language);
    document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.density = settings.density;
    if (i18n.language !== settings.language) void i18n.changeLanguage(settings.language);
    remember(settings);
  }, [settings, shade]);

  const value = useMemo<Preferences>(
    () => ({
      settings,
      shade,
      palette: palettes[shade],
      setPaper,
      change: patch => {
        const next = { ...settings, ...patch };
        setLocal(next);
        client.setQueryData(settingsQuery().queryKey, next);
        save.mutate(patch);
      },
    }),
    [settings, shade, client, save.mutate],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function usePreferences(): Preferences {
  const value = useContext(Context);
  if (!value) throw new Error('PreferencesProvider is missing');
  return value;
}

export const useLanguage = () => usePreferences().settings.language;
