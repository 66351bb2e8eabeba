import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { createShop, shopsQuery, startDemo } from '@/api/session';
import { ShopFields } from '@/shared/ShopFields';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import './shop.css';

/** The first minute: try the sample shop, or make a shop and drop files into it. */
export default function WelcomePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const shops = useQuery(shopsQuery());
  const known = shops.data ?? [];
  const navigate = useNavigate();
  const fault = useFault();
  const demo = useMutation({
    mutationFn: startDemo,
    onSuccess: async made => {
      await client.invalidateQueries({ queryKey: ['shops'] });
      await navigate(`/shops/${made.shop}/${made.run === null ? 'brief' : 'imports'}`);
    },
  });

  return (
    <div className="page welcome">
      <h1>{t('shop.welcome.title')}</h1>
      <p className="lead">{t('shop.welcome.words')}</p>
      <div className="welcome-ways">
        <section className="way">
          <h2>{t('shop.welcome.sample')}</h2>
          <p>{t('shop.welcome.sampleWords')}</p>
          <button type="button" className="button primary" disabled={demo.isPending} onClick={() => demo.mutate()}>
            {demo.isPending ? t('shop.welcome.making') : t('shop.welcome.try')}
          </button>
          {demo.isPending && <p role="status">{t('shop.welcome.makingWords')}</p>}
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

/** The reader's own zone; a machine set to no place in particular says nothing about the shop's. */
function homeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && zone !== 'UTC' && !zone.startsWith('Etc/') ? zone : 'Asia/Shanghai';
}

function NewShop() {
  const { t } = useTranslation();
  const { language } = useSpeech();
  const client = useQueryClient();
  const navigate = useNavigate();
  const fault = useFault();
  const [draft, setDraft] = useState({ name: '', currency: language === 'zh' ? 'CNY' : 'USD', zone: homeZone() });
  const create = useMutation({
    mutationFn: () => createShop({ ...draft, name: draft.name.trim() }),
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
      <ShopFields draft={draft} onChange={setDraft} />
      {create.isError && (
        <p className="form-fault" role="alert">
          {fault(create.error).what}
        </p>
      )}
      <button type="submit" className="button" disabled={create.isPending || draft.name.trim() === ''}>
        {t('shop.create')}
      </button>
    </form>
  );
}
