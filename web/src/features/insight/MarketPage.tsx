import { useTranslation } from 'react-i18next';
import type { MarketAnswer } from '@/api/families/market';
import type { Shop } from '@/api/types';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { FamilyFrame } from './family/FamilyFrame';
import { NoFacts } from './family/NoFacts';
import { Span } from './family/Span';
import { Effects } from './market/Effects';
import { Niches, Terms } from './market/Niches';
import { RivalDays } from './market/RivalDays';
import { Rivals } from './market/Rivals';
import './market/market.css';

/** Did we fall, or did the market? Ranges stay ranges. */
export default function MarketPage() {
  const { t } = useTranslation();
  return (
    <FamilyFrame<MarketAnswer>
      family="market"
      title={t('families.market.title')}
      question={t('families.market.question')}
    >
      {(answer, { shop }) =>
        answer.niches.length === 0 && answer.rivals.length === 0 ? (
          <NoFacts title={t('families.market.nothing')} />
        ) : (
          <Told answer={answer} shop={shop} />
        )
      }
    </FamilyFrame>
  );
}

function Told({ answer, shop }: { answer: MarketAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const { whole, standing } = answer;
  return (
    <>
      {(whole || standing) && (
        <div className="family-figures">
          {whole && (
            <>
              <div>
                <span className="quiet">{t('families.market.own')}</span>
                <br />
                <strong>
                  <Figure value={whole.own} unit="money" currency={shop.currency} />
                </strong>{' '}
                <ChangeMark value={whole.own} before={whole.ownBefore} unit="money" currency={shop.currency} />
              </div>
              <div>
                <span className="quiet">{t('families.market.growth')}</span>
                <br />
                <strong>
                  <Span of={whole.growth} unit="ratio" signed />
                </strong>
              </div>
              <div>
                <span className="quiet">{t('families.market.share')}</span>
                <br />
                <strong>
                  <Span of={whole.share} unit="ratio" />
                </strong>
              </div>
            </>
          )}
          {standing && (
            <div>
              <span className="quiet">{t('families.market.rankAmong', { count: standing.shops })}</span>
              <br />
              <strong>
                {standing.bestRank === standing.worstRank
                  ? (standing.bestRank ?? '–')
                  : `${standing.bestRank} ~ ${standing.worstRank}`}
              </strong>
              <p className="quiet" title={t('families.market.concentration')}>
                {t('families.market.largestFour')} <Span of={standing.largestFour} unit="ratio" />
              </p>
            </div>
          )}
        </div>
      )}
      {answer.notes.map(note => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
      <Effects niches={answer.niches} shop={shop} />
      <Niches niches={answer.niches.filter(niche => niche.kind === 'category')} shop={shop} />
      <Terms terms={answer.niches.filter(niche => niche.kind === 'term')} />
      <RivalDays rivals={answer.rivals} shop={shop} />
      <Rivals rivals={answer.rivals} shop={shop} />
    </>
  );
}
