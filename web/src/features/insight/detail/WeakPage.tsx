import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PageOfProduct } from '@/api/families/detailPage';
import { useAddress } from '@/shared/address';
import { useSpeech } from '@/shared/speech';
import { CreativePicture } from '../version/CreativePicture';
import { StepTable } from './StepTable';

/** One product whose way to paying leaks: where, how sure, for how much, what to do. */
export function WeakPage({ item, currency }: { item: PageOfProduct; currency: string }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, whole, exact, short } = useSpeech(currency);
  return (
    <article className="contender">
      <div>
        <PageJudged kind={item.kind} />{' '}
        <Link to={inShop(`data/product/${encodeURIComponent(item.product)}`)}>{item.name}</Link>
      </div>
      <div className="contender-pair">
        {item.page && <CreativePicture creative={item.page} path={item.picture} size="large" />}
        <p>
          {item.said && <b>{say(item.said)}</b>}
          <br />
          <span className="quiet">
            {t('families.detailPage.visitorsOf', { count: item.visitors })} · {short(item.amount, 'money')}
          </span>
        </p>
      </div>
      <StepTable caption={item.name} steps={item.steps} weakest={item.weakest} currency={currency} whole={false} />
      <div className="contender-foot">
        {item.atStake && (
          <b title={`${exact(item.atStake.low, 'money')} … ${exact(item.atStake.high, 'money')}`}>
            {item.kind === 'LOW' ? `${t('families.versions.gain')} ` : ''}
            {whole(item.kind === 'LOW' ? Math.abs(item.atStake.value) : item.atStake.value)}
          </b>
        )}
        {item.advice && <span>{say(item.advice)}</span>}
      </div>
      <div className="contender-foot">
        <Link to={inShop('data/rows', { metric: 'cart_rate', where: `product=${item.product}` })}>
          {t('families.versions.rows')}
          <span className="visually-hidden">{t('families.versions.rowsOf', { name: item.name })}</span>
        </Link>
      </div>
    </article>
  );
}

export function PageJudged({ kind }: { kind: PageOfProduct['kind'] }) {
  const { t } = useTranslation();
  return (
    <span className={kind === 'FELL' || kind === 'LOW' ? 'judged act' : 'judged'}>
      {t(`families.detailPage.kind.${kind}`)}
    </span>
  );
}
