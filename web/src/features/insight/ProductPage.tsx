import { useTranslation } from 'react-i18next';
import type { Attention, ProductAnswer } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { useSpeech } from '@/shared/speech';
import { FamilyFrame } from './family/FamilyFrame';
import { Contribution } from './product/Contribution';
import { ProductChooser } from './product/ProductChooser';
import { ProductLink } from './product/ProductLink';
import { ProductPictures } from './product/ProductPictures';
import { ProductTable } from './product/ProductTable';
import { Reasons, RefundRates } from './product/Refunds';
import { ReviewTopics } from './product/ReviewTopics';
import { Selling } from './product/Selling';
import { Stages } from './product/Stages';
import './product/product.css';

/** Which products carry the shop, where each stands in its life, and which need a hand first. */
export default function ProductPage() {
  const { t } = useTranslation();
  return (
    <FamilyFrame<ProductAnswer>
      family="product"
      title={t('families.product.title')}
      question={t('families.product.question')}
    >
      {(answer, { shop }) => (
        <>
          <ProductChooser shop={shop.id} />
          {answer.products.length > 0 && (
            <>
              <First attention={answer.attention} shop={shop} />
              <ProductPictures answer={answer} shop={shop} />
              <Stages answer={answer} shop={shop} />
              <section>
                <h2>{t('families.product.all')}</h2>
                <ProductTable products={answer.products} shop={shop} />
              </section>
            </>
          )}
          <Selling selling={answer.selling} shop={shop} />
          <section>
            <h2>{t('families.product.refunds')}</h2>
            {answer.refunds.known ? (
              <>
                <RefundRates refunds={answer.refunds} shop={shop} />
                <Reasons reasons={answer.refunds.reasons} shop={shop} />
              </>
            ) : (
              <p className="quiet">{t('families.product.refundsUnknown')}</p>
            )}
          </section>
          <ReviewTopics reviews={answer.reviews} />
          <Contribution margin={answer.margin} shop={shop} />
        </>
      )}
    </FamilyFrame>
  );
}

function First({ attention, shop }: { attention: Attention[]; shop: Shop }) {
  const { t } = useTranslation();
  const { say, short, exact } = useSpeech(shop.currency);
  return (
    <section>
      <h2>{t('families.product.attention')}</h2>
      {attention.length === 0 ? (
        <p className="quiet">{t('families.product.nothingUrgent')}</p>
      ) : (
        <ol className="product-first">
          {attention.map(item => (
            <li key={`${item.kind} ${item.product}`}>
              <strong title={exact(item.money, 'money')}>{short(item.money, 'money')}</strong>
              <div>
                <ProductLink product={item.product} name={item.name} />
                <p>{say(item.text)}</p>
                <p className="quiet">{say(item.advice)}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
