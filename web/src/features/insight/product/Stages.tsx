import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductAnswer, Stage } from '@/api/families/product';
import type { Shop } from '@/api/types';
import { useSpeech } from '@/shared/speech';
import { ProductLink } from './ProductLink';
import { wholePercent } from './productModel';

/** How many products stand in which stage; a stage opens into its products. */
export function Stages({ answer, shop }: { answer: ProductAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say, short } = useSpeech(shop.currency);
  const [open, setOpen] = useState<Stage | null>(null);
  if (answer.stages.length === 0) return null;
  const inside = answer.products.filter(line => line.life?.stage === open);
  return (
    <section>
      <h2>{t('families.product.stages')}</h2>
      <p className="quiet">{t('families.product.stagesNote')}</p>
      <div className="product-stages">
        {answer.stages.map(stage => (
          <button
            key={stage.stage}
            type="button"
            aria-pressed={open === stage.stage}
            onClick={() => setOpen(open === stage.stage ? null : stage.stage)}
          >
            <span>{say(stage.names)}</span>
            <strong>{stage.products}</strong>
            <span className="quiet">{short(stage.amount, 'money')}</span>
          </button>
        ))}
      </div>
      {open !== null && (
        <ul className="tight">
          {inside.map(line => (
            <li key={line.product}>
              <ProductLink product={line.product} name={line.name} />{' '}
              <span className="quiet">
                {say(line.life?.reason)}
                {open !== 'TOO_FEW' && open !== 'LAUNCH' && line.life
                  ? ` · ${t('families.product.confidence', { chance: wholePercent(line.life.confidence) })}`
                  : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
