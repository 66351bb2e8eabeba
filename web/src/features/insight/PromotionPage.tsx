import { useTranslation } from 'react-i18next';
import type { PromotionAnswer } from '@/api/families/promotion';
import type { Shop } from '@/api/types';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { FamilyFrame } from './family/FamilyFrame';
import { NoFacts } from './family/NoFacts';
import { Span } from './family/Span';
import { Claims } from './promotion/Claims';
import { Funnels } from './promotion/Funnels';
import { Hints } from './promotion/Hints';
import { PacingChart } from './promotion/PacingChart';

/** Does the money that goes into advertising come back, and where is it lost? */
export default function PromotionPage() {
  const { t } = useTranslation();
  return (
    <FamilyFrame<PromotionAnswer>
      family="promotion"
      title={t('families.promotion.title')}
      question={t('families.promotion.question')}
    >
      {(answer, { shop }) =>
        answer.total === null && answer.channels.length === 0 ? (
          <NoFacts title={t('families.promotion.nothing')} />
        ) : (
          <Told answer={answer} shop={shop} />
        )
      }
    </FamilyFrame>
  );
}

function Told({ answer, shop }: { answer: PromotionAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const { total, pacing } = answer;
  return (
    <>
      {total && (
        <div className="family-figures">
          <div>
            <span className="quiet">{t('families.promotion.cost')}</span>
            <br />
            <strong>
              <Figure value={total.cost} unit="money" currency={shop.currency} />
            </strong>{' '}
            <ChangeMark value={total.cost} before={total.costBefore} unit="money" currency={shop.currency} />
          </div>
          <Card name={t('families.promotion.claimed')} value={total.claimed} shop={shop} />
          {total.reconciled !== null && (
            <Card name={t('families.promotion.reconciled')} value={total.reconciled} shop={shop} />
          )}
          <Card name={t('families.promotion.paid')} value={total.paid} shop={shop} />
          {total.doubled > 0 && <Card name={t('families.promotion.doubled')} value={total.doubled} shop={shop} />}
          {pacing && (
            <div>
              <span className="quiet">{t('families.promotion.month', { month: pacing.month })}</span>
              <br />
              <strong>
                <Figure value={pacing.spent} unit="money" currency={shop.currency} />
              </strong>
              {pacing.monthEnd && (
                <p className="quiet">
                  {t('families.promotion.monthEnd', { days: pacing.daysLeft })}{' '}
                  <Span of={pacing.monthEnd} unit="money" currency={shop.currency} />
                </p>
              )}
              {pacing.lastMonth !== null && (
                <p className="quiet">
                  {t('families.promotion.lastMonth')}{' '}
                  <Figure value={pacing.lastMonth} unit="money" currency={shop.currency} />
                </p>
              )}
            </div>
          )}
        </div>
      )}
      {answer.notes.map(note => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
      {pacing && <PacingChart pacing={pacing} shop={shop} />}
      <Claims levels={answer.levels} shop={shop} />
      <Funnels channels={answer.channels} shop={shop} />
      <Hints answer={answer} shop={shop} />
    </>
  );
}

function Card({ name, value, shop }: { name: string; value: number | null; shop: Shop }) {
  return (
    <div>
      <span className="quiet">{name}</span>
      <br />
      <strong>
        <Figure value={value} unit="money" currency={shop.currency} />
      </strong>
    </div>
  );
}
