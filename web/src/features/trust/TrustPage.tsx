import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shopsQuery } from '@/api/session';
import { trustQuery } from '@/api/trust';
import type { Period } from '@/api/types';
import { periodOf, useAddress } from '@/shared/address';
import { periodText } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { Bridge } from './Bridge';
import { PairList } from './PairList';
import { SourceHeat } from './SourceHeat';
import { SuspectList } from './SuspectList';
import './trust.css';

const tabs = ['sources', 'pairs', 'bridge', 'suspects'] as const;
type Tab = (typeof tabs)[number];

/** How far the shop's data can be believed: which days are there, do sources agree, which orders may be no sales. */
export default function TrustPage() {
  const { t } = useTranslation();
  const { shopId, view, params, set } = useAddress();
  const { language } = useSpeech();
  const shop = useQuery(shopsQuery()).data?.find(item => item.id === shopId);
  const period = periodOf(view, shop);
  const asked = params.get('tab');
  const tab: Tab = tabs.find(item => item === asked) ?? 'sources';
  return (
    <div className="page trust-page">
      <h1>{t('trust.title')}</h1>
      <fieldset className="switch">
        <legend className="visually-hidden">{t('trust.title')}</legend>
        {tabs.map(item => (
          <button key={item} type="button" aria-pressed={tab === item} onClick={() => set({ tab: item })}>
            {t(`trust.tab.${item}`)}
          </button>
        ))}
      </fieldset>
      {period && <p className="quiet">{periodText(language, period)}</p>}
      {shopId !== null && period ? (
        tab === 'suspects' ? (
          <SuspectList shop={shopId} period={period} currency={shop?.currency ?? 'CNY'} />
        ) : (
          <Report shop={shopId} period={period} tab={tab} currency={shop?.currency ?? 'CNY'} />
        )
      ) : (
        shop && <Empty title={t('trust.nothing')}>{t('trust.nothingWords')}</Empty>
      )}
    </div>
  );
}

function Report({ shop, period, tab, currency }: { shop: number; period: Period; tab: Tab; currency: string }) {
  const { t } = useTranslation();
  const trust = useQuery(trustQuery(shop, period));
  return (
    <Answer query={trust} doing={t('trust.doing')} skeleton={<Bones lines={10} />}>
      {answer =>
        tab === 'sources' ? (
          <SourceHeat sources={answer.sources} />
        ) : tab === 'pairs' ? (
          <PairList pairs={answer.reconciliations} currency={currency} />
        ) : (
          <Bridge steps={answer.bridge} currency={currency} />
        )
      }
    </Answer>
  );
}
