import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImageOfProduct } from '@/api/families/mainImage';
import { useAddress } from '@/shared/address';
import { dayMark } from '@/shared/days';
import { chance } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { CreativePicture } from '../version/CreativePicture';
import { asksForWork } from './imageModel';

interface ContenderProps {
  item: ImageOfProduct;
  currency: string;
  chosen: boolean;
  onChoose: () => void;
}

/** One product's image beside the one before it: what is the matter, how sure, for how much, and what to do. */
export function Contender({ item, currency, chosen, onChoose }: ContenderProps) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, short, whole, exact } = useSpeech(currency);
  const versus = item.versus;
  return (
    <article className={chosen ? 'contender chosen' : 'contender'}>
      <div>
        <Judged kind={item.kind} />{' '}
        <Link to={inShop(`data/product/${encodeURIComponent(item.product)}`)}>{item.name}</Link>
      </div>
      <div className="contender-pair">
        {versus && (
          <figure>
            <CreativePicture creative={versus.other} path={item.otherPicture} size="large" />
            <figcaption>
              {t('families.versions.before', { creative: versus.other })}
              <br />
              {versus.otherRate !== null && short(versus.otherRate, 'ratio')}
            </figcaption>
          </figure>
        )}
        {versus && <span aria-hidden="true">→</span>}
        <figure>
          <CreativePicture creative={item.creative} path={item.picture} size="large" />
          <figcaption>
            {t('families.versions.now', { creative: item.creative })}
            <br />
            {versus && short(versus.rate, 'ratio')}
            {versus && <span className="quiet"> · {t('families.versions.since', { day: dayMark(versus.since) })}</span>}
          </figcaption>
        </figure>
      </div>
      {versus && (
        <p>
          {say(versus.said)}
          {versus.better !== null && (
            <span className="quiet"> · {t('families.versions.sure', { chance: chance(versus.better) })}</span>
          )}
        </p>
      )}
      <p className="quiet">{say(item.wear.said)}</p>
      {item.level && <Level item={item} />}
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
        {item.days.length > 0 && (
          <button type="button" className="link" aria-pressed={chosen} onClick={onChoose}>
            {chosen ? t('families.versions.chosen') : t('families.versions.chart')}
          </button>
        )}
        <Link to={inShop('data/rows', { metric: 'image_ctr', where: `product=${item.product}` })}>
          {t('families.versions.rows')}
          <span className="visually-hidden">{t('families.versions.rowsOf', { name: item.name })}</span>
        </Link>
      </div>
    </article>
  );
}

function Level({ item }: { item: ImageOfProduct }) {
  const { t } = useTranslation();
  const { short } = useSpeech();
  if (!item.level) return null;
  const off = item.level.value - 1;
  const group = item.group
    ? t('families.mainImage.category', { count: item.groupSize, group: item.group })
    : t('families.mainImage.wholeShop', { count: item.groupSize });
  // an interval that holds "no difference" names none
  const alike = item.level.low <= 1 && item.level.high >= 1;
  return (
    <p className="quiet">
      {alike
        ? t('families.mainImage.levelAlike', { group })
        : t('families.mainImage.level', {
            size: short(Math.round(Math.abs(off) * 100) / 100, 'ratio'),
            side: off < 0 ? t('families.mainImage.below') : t('families.mainImage.above'),
            group,
          })}
    </p>
  );
}

export function Judged({ kind }: { kind: ImageOfProduct['kind'] }) {
  const { t } = useTranslation();
  const tone = asksForWork(kind) ? 'judged act' : kind === 'BETTER' ? 'judged good' : 'judged';
  return <span className={tone}>{t(`families.mainImage.kind.${kind}`)}</span>;
}
