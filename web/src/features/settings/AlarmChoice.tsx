import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { alarmSettingQuery, setAlarms } from '@/api/alarms';
import type { Shop } from '@/api/types';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

const names = {
  '0.25': 'alarms.setting.each.rare',
  '0.5': 'alarms.setting.each.fewer',
  '1': 'alarms.setting.each.usual',
  '2': 'alarms.setting.each.more',
  '4': 'alarms.setting.each.many',
} as const;

/** How many false alarms a metric and quarter the operator of a shop bears. */
export function AlarmChoice({ shops }: { shops: readonly Shop[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  const known = shops.length > 0;
  useEffect(() => {
    // after the shell has put the page at its top
    if (known && hash === '#alarms') requestAnimationFrame(() => section.current?.scrollIntoView());
  }, [hash, known]);
  const shop = shops.find(item => item.id === chosen) ?? shops[0];
  if (!shop) return null;
  return (
    <section id="alarms" ref={section}>
      <h2>{t('alarms.setting.title')}</h2>
      <p className="quiet">{t('alarms.setting.words')}</p>
      {shops.length > 1 && (
        <label className="digest-shop">
          {t('shell.shop')}
          <select className="input" value={shop.id} onChange={event => setChosen(Number(event.target.value))}>
            {shops.map(item => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Choices key={shop.id} shop={shop} />
    </section>
  );
}

function Choices({ shop }: { shop: Shop }) {
  const { t } = useTranslation();
  const { short } = useSpeech();
  const fault = useFault();
  const client = useQueryClient();
  const setting = useQuery(alarmSettingQuery(shop.id));
  // what was clicked stands at once, and goes back when the server refuses it
  const [wanted, setWanted] = useState<number | null>(null);
  const change = useMutation({
    mutationFn: (perQuarter: number) => setAlarms(shop.id, perQuarter),
    onSuccess: now => {
      client.setQueryData(alarmSettingQuery(shop.id).queryKey, now);
      toast(t('alarms.setting.changed', { setting: short(now.perQuarter, 'number') }));
      void client.invalidateQueries({ queryKey: ['shop', shop.id] });
    },
    onError: error => toast(fault(error).what),
    onSettled: () => setWanted(null),
  });
  return (
    <Answer query={setting} doing={t('alarms.setting.title')} skeleton={<Bones lines={2} />}>
      {now => (
        <fieldset className="setting" disabled={change.isPending}>
          <legend>{t('alarms.setting.legend')}</legend>
          {now.choices.map(choice => {
            const label = names[String(choice) as keyof typeof names];
            return (
              <label key={choice} className="choice">
                <input
                  type="radio"
                  name="alarms"
                  checked={(wanted ?? now.perQuarter) === choice}
                  onChange={() => {
                    setWanted(choice);
                    change.mutate(choice);
                  }}
                />{' '}
                {label ? t(label) : short(choice, 'number')}
              </label>
            );
          })}
        </fieldset>
      )}
    </Answer>
  );
}
