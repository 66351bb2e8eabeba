import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '@/api/client';
import { type OneProduct, oneProductQuery } from '@/api/families/product';
import { metricsQuery } from '@/api/metrics';
import { shopsQuery } from '@/api/session';
import type { Shop } from '@/api/types';
import { periodOf, useAddress } from '@/shared/address';
import { periodText } from '@/shared/days';
import { ChangeMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { Contribution } from './product/Contribution';
import { History } from './product/History';
import { LifeCurve } from './product/LifeCurve';
import { ProductChooser } from './product/ProductChooser';
import { Reasons } from './product/Refunds';
import { ReviewTopics } from './product/ReviewTopics';
import { SaidOfIt } from './product/SaidOfIt';
import { Sources } from './product/Sources';
import './family/family.css';
import './product/product.css';

/** Everything that happened to one product, on one axis of days. */
export default function OneProductPage() {
  const { t } = useTranslation();
  const { product = '' } = useParams();
  const { shopId, view, inShop } = useAddress();
  const shop = useQuery(shopsQuery()).data?.find(item => item.id === shopId);
  const period = periodOf(view, shop);
  const answer = useQuery({
    ...oneProductQuery(shopId ?? 0, product, {
      from: period?.from,
      to: period?.to,
      against: view.against ?? 'previous',
      trust: view.trust === 'all' ? undefined : view.trust,
    }),
    enabled: shopId !== null && period !== null,
  });
  const unknown = answer.error instanceof Problem && answer.error.code === 'unknown-product' ? answer.error : null;
  return (
    <div className="page family">
      <p className="quiet">
        <Link to={inShop('data/product')}>{t('families.product.one.back')}</Link>
      </p>
      {unknown && shop ? (
        <Unknown problem={unknown} shop={shop} />
      ) : (
        <Answer query={answer} doing={t('shell.families.doing')} skeleton={<Bones lines={12} />}>
          {told => shop && <Told told={told} shop={shop} />}
        </Answer>
      )}
    </div>
  );
}

function Unknown({ problem, shop }: { problem: Problem; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const { inShop } = useAddress();
  return (
    <>
      <Empty
        title={t('families.product.one.unknown')}
        actions={
          <Link className="button" to={inShop('data/product')}>
            {t('families.product.one.back')}
          </Link>
        }
      >
        {say(problem.detail)}
      </Empty>
      <ProductChooser shop={shop.id} />
    </>
  );
}

function Told({ told, shop }: { told: OneProduct; shop: Shop }) {
  const { t } = useTranslation();
  const { say, language } = useSpeech(shop.currency);
  const { inShop } = useAddress();
  const where = `product=${told.product}`;
  return (
    <>
      <div className="one-head">
        <div>
          <h1>{told.name}</h1>
          <p className="quiet">
            {[
              t('families.product.one.facts', { product: told.product }),
              told.category,
              told.firstDay && t('families.product.one.since', { day: told.firstDay }),
              periodText(language, told.period),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Link className="button" to={inShop('timeline', { add: '1', scope: where })}>
          {t('families.product.one.addEvent')}
        </Link>
      </div>
      <p className="lead">{say(told.verdict)}</p>
      <Figures told={told} shop={shop} />
      <History told={told} shop={shop} />
      <SaidOfIt product={told.product} shop={shop} />
      <LifeCurve life={told.life} shop={shop} />
      <Sources told={told} shop={shop} />
      <section>
        <h2>{t('families.product.refunds')}</h2>
        <OwnRefunds told={told} shop={shop} />
      </section>
      <ReviewTopics reviews={told.reviews} ownPage />
      <Contribution margin={told.margin} shop={shop} />
      <ProductChooser shop={shop.id} />
    </>
  );
}

function OwnRefunds({ told, shop }: { told: OneProduct; shop: Shop }) {
  const { t } = useTranslation();
  const { exact } = useSpeech(shop.currency);
  const refund = told.refund;
  if (!refund && told.reasons.length === 0) return <p className="quiet">{t('families.product.refundsUnknown')}</p>;
  return (
    <>
      {refund && (
        <p>
          <strong>{exact(refund.rate.value, 'ratio')}</strong>{' '}
          <span className="quiet">
            {t('families.product.refundOf', {
              refunded: refund.rate.refunded,
              orders: refund.rate.orders,
              low: exact(refund.rate.low, 'ratio'),
              high: exact(refund.rate.high, 'ratio'),
            })}{' '}
            · {t('families.product.refundUsual')} {exact(refund.usual, 'ratio')}
          </span>{' '}
          {refund.above ? (
            <span className="mark bad">{t('families.product.refundAbove')}</span>
          ) : (
            <span className="quiet">{t('families.product.refundNormal')}</span>
          )}
        </p>
      )}
      <Reasons reasons={told.reasons} shop={shop} where={`product=${told.product}`} />
    </>
  );
}

function Figures({ told, shop }: { told: OneProduct; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, short, exact } = useSpeech(shop.currency);
  const metrics = useQuery(metricsQuery()).data ?? [];
  const known = told.figures.filter(figure => figure.value !== null || figure.baseline !== null);
  return (
    <>
      <div className="family-figures">
        {known.map(figure => {
          const metric = metrics.find(item => item.key === figure.metric);
          const unit = metric?.unit ?? 'number';
          return (
            <Link
              key={figure.metric}
              className="figure-link"
              to={inShop('data/rows', { metric: figure.metric, where: [`product=${told.product}`] })}
              title={metric ? `${say(metric.definition)}\n${say(metric.use.decision)}` : undefined}
            >
              <span className="quiet">{metric ? say(metric.names) : figure.metric}</span>
              <strong title={exact(figure.value, unit)}>{short(figure.value, unit)}</strong>
              {told.baseline && (
                <ChangeMark
                  value={figure.value}
                  before={figure.baseline}
                  unit={unit}
                  direction={metric?.direction ?? 'none'}
                  currency={shop.currency}
                />
              )}
            </Link>
          );
        })}
      </div>
      {told.baseline && known.length > 0 && (
        <p className="quiet">
          {t('families.product.one.figures')} · {say(told.baseline.reason)}
        </p>
      )}
    </>
  );
}
