import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { createShop, shopsQuery, startDemo } from '@/api/session';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { currencies, zones } from './choices';
import './shop.css';

/** The first minute: try the sample shop, or make a shop and drop files into it. */
export default function WelcomePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const shops = useQuery(shopsQuery());
  const known = shops.data?.map(shop => shop.id) ?? [];
  const [before, setBefore] = useState<number[] | null>(null);
  const fault = useFault();
  const demo = useMutation({
    mutationFn: startDemo,
    onMutate: () => setBefore(known),
    onSuccess: () => client.invalidateQueries({ queryKey: ['shops'] }),
  });
  // the sample shop appears as soon as its files are being read; the imports page shows the rest
  useQuery({ ...shopsQuery(), refetchInterval: demo.isSuccess ? 1_000 : false, enabled: demo.isSuccess });
  const made = demo.isSuccess ? shops.data?.find(shop => before !== null && !before.includes(shop.id)) : undefined;
  if (made) return <Navigate to={`/shops/${made.id}/imports`} />;

  return (
    <div className="page welcome">
      <h1>{t('shop.welcome.title')}</h1>
      <p className="lead">{t('shop.welcome.words')}</p>
      <div className="welcome-ways">
        <section className="way">
          <h2>{t('shop.welcome.sample')}</h2>
          <p>{t('shop.welcome.sampleWords')}</p>
          <button
            type="button"
            className="button primary"
            disabled={demo.isPending || demo.isSuccess}
            onClick={() => demo.mutate()}
          >
            {demo.isPending || demo.isSuccess ? t('shop.welcome.making') : t('shop.welcome.try')}
          </button>
          {demo.isSuccess && <p role="status">{t('shop.welcome.makingWords')}</p>}
          {demo.isError && (
            <p className="form-fault" role="alert">
              {fault(demo.error).what} {t('shop.welcome.byHand')} <code>./helmsman demo</code>
            </p>
          )}
        </section>
        <section className="way">
          <h2>{t('shop.welcome.own')}</h2>
          <p>{t('shop.welcome.ownWords')}</p>
          <NewShop />
        </section>
      </div>
      {known.length > 0 && (
        <p>
          <Link to="/">{t('shop.welcome.back')}</Link>
        </p>
      )}
    </div>
  );
}

function NewShop() {
  const { t } = useTranslation();
  const { language } = useSpeech();
  const client = useQueryClient();
  const navigate = useNavigate();
  const fault = useFault();
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState(language === 'zh' ? 'CNY' : 'USD');
  const [zone, setZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai');
  const create = useMutation({
    mutationFn: () => createShop({ name: name.trim(), currency, zone }),
    onSuccess: async shop => {
      await client.invalidateQueries({ queryKey: ['shops'] });
      await navigate(`/shops/${shop.id}/imports`);
    },
  });
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <label>
        {t('shop.name')}
        <input
          className="input"
          required
          maxLength={120}
          value={name}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <label>
        {t('shop.currency')}
        <select className="input" value={currency} onChange={event => setCurrency(event.target.value)}>
          {currencies(language).map(item => (
            <option key={item.code} value={item.code}>
              {item.code} {item.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('shop.zone')}
        <select className="input" value={zone} onChange={event => setZone(event.target.value)}>
          {zones(zone).map(item => (
            <option key={item} value={item}>
              {item}
            </option>
          ))}
        </select>
      </label>
      {create.isError && (
        <p className="form-fault" role="alert">
          {fault(create.error).what}
        </p>
      )}
      <button type="submit" className="button" disabled={create.isPending || name.trim() === ''}>
        {t('shop.create')}
      </button>
    </form>
  );
}
