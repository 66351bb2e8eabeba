import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MarketAnswer, Niche, Rival } from '@/api/families/market';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { rangesHeight, rangesOption } from '@/shared/chart/ranges';
import { type Column, DataTable } from '@/shared/DataTable';
import { ChangeMark, Figure } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Empty } from '@/shared/states';
import { FamilyFrame } from './family/FamilyFrame';
import { Span } from './family/Span';

/** Did we fall, or did the market? Ranges stay ranges. */
export default function MarketPage() {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  return (
    <FamilyFrame<MarketAnswer>
      family="market"
      title={t('families.market.title')}
      question={t('families.market.question')}
    >
      {(answer, { shop }) =>
        answer.niches.length === 0 && answer.rivals.length === 0 ? (
          <Empty
            title={t('families.market.nothing')}
            actions={
              <Link className="button" to={inShop('imports')}>
                {t('shell.rooms.imports')}
              </Link>
            }
          />
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
              <p className="quiet">
                CR4 <Span of={standing.largestFour} unit="ratio" /> · HHI{' '}
                <Span of={standing.herfindahl} unit="number" />
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
      <Niches niches={answer.niches} shop={shop} />
      <Rivals rivals={answer.rivals} shop={shop} />
    </>
  );
}

function Effects({ niches, shop }: { niches: Niche[]; shop: Shop }) {
  const { t } = useTranslation();
  const split = niches.filter(niche => niche.split && niche.split.shareEffect.high !== null);
  if (split.length === 0) return null;
  const model = (title: string, of: 'marketEffect' | 'shareEffect') => ({
    title,
    bars: split.slice(0, 15).map(niche => ({
      name: niche.key,
      low: niche.split?.[of].low ?? 0,
      high: niche.split?.[of].high ?? 0,
      value: null,
    })),
  });
  return (
    <section className="family-two">
      {(
        [
          ['marketEffect', t('families.market.marketEffect')],
          ['shareEffect', t('families.market.shareEffect')],
        ] as const
      ).map(([of, title]) => {
        const drawn = model(title, of);
        return (
          <Chart
            key={of}
            title={title}
            unit="money"
            currency={shop.currency}
            height={rangesHeight(drawn)}
            option={drawing => rangesOption(drawn, drawing)}
            table={{
              columns: [t('families.market.niche'), t('families.market.low'), t('families.market.high')],
              rows: drawn.bars.map(bar => [bar.name, bar.low, bar.high]),
            }}
          />
        );
      })}
    </section>
  );
}

function Niches({ niches, shop }: { niches: Niche[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  if (niches.length === 0) return null;
  const moved = {
    MARKET: t('families.market.byMarket'),
    SHARE: t('families.market.byShare'),
    BOTH: t('families.market.byBoth'),
    CANNOT_TELL: t('families.market.cannotTell'),
  };
  const columns: Column<Niche>[] = [
    {
      key: 'niche',
      title: t('families.market.niche'),
      always: true,
      sort: row => row.key,
      cell: row => (
        <Link
          to={inShop('data/rows', {
            metric: row.kind === 'term' ? 'market_search_low' : 'market_amount_low',
            where: `${row.kind === 'term' ? 'search_term' : 'category'}=${row.key}`,
          })}
        >
          {row.key}
        </Link>
      ),
    },
    {
      key: 'own',
      title: t('families.market.own'),
      align: 'right',
      sort: row => row.own,
      cell: row => (
        <>
          <Figure value={row.own} unit="money" currency={shop.currency} />{' '}
          {row.own !== null && (
            <ChangeMark value={row.own} before={row.ownBefore} unit="money" direction="up" currency={shop.currency} />
          )}
        </>
      ),
    },
    {
      key: 'market',
      title: t('families.market.market'),
      align: 'right',
      sort: row => row.market?.low ?? null,
      cell: row => <Span of={row.market} unit="money" currency={shop.currency} />,
    },
    {
      key: 'growth',
      title: t('families.market.growth'),
      align: 'right',
      sort: row => row.growth?.low ?? null,
      cell: row => <Span of={row.growth} unit="ratio" signed />,
    },
    {
      key: 'share',
      title: t('families.market.share'),
      align: 'right',
      sort: row => row.share?.low ?? null,
      cell: row => <Span of={row.share} unit="ratio" />,
    },
    { key: 'mover', title: t('families.market.mover'), cell: row => (row.split ? moved[row.split.mover] : '–') },
    {
      key: 'days',
      title: t('families.market.votes'),
      hint: t('families.market.votesHint'),
      align: 'right',
      cell: row => (row.days > 0 ? `${row.lowerDays} / ${row.higherDays} / ${row.days}` : '–'),
    },
    {
      key: 'search',
      title: t('families.market.search'),
      align: 'right',
      sort: row => row.search?.low ?? null,
      cell: row => <Span of={row.search} unit="count" />,
    },
    {
      key: 'demand',
      title: t('families.market.demand'),
      align: 'right',
      sort: row => row.demandPerListing?.low ?? null,
      cell: row => <Span of={row.demandPerListing} unit="number" />,
    },
  ];
  return (
    <section>
      <h2>{t('families.market.niches')}</h2>
      <DataTable
        caption={t('families.market.niches')}
        columns={columns}
        rows={niches}
        rowKey={row => `${row.kind} ${row.key}`}
        height="60vh"
      />
    </section>
  );
}

function Rivals({ rivals, shop }: { rivals: Rival[]; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say } = useSpeech(shop.currency);
  if (rivals.length === 0) return null;
  const columns: Column<Rival>[] = [
    {
      key: 'rival',
      title: t('families.market.rival'),
      always: true,
      sort: row => row.rival,
      cell: row => (
        <>
          <Link to={inShop('data/rows', { metric: 'rival_sales_low', where: `rival=${row.rival}` })}>{row.rival}</Link>{' '}
          <small className="quiet">{row.product}</small>
        </>
      ),
    },
    {
      key: 'price',
      title: t('families.market.price'),
      align: 'right',
      sort: row => row.price,
      cell: row => (
        <>
          <Figure value={row.price} unit="money" currency={shop.currency} />{' '}
          <ChangeMark value={row.price} before={row.priceBefore} unit="money" currency={shop.currency} />
        </>
      ),
    },
    {
      key: 'rank',
      title: t('families.market.rank'),
      align: 'right',
      sort: row => row.rank,
      cell: row => <Figure value={row.rank} unit="number" />,
    },
    {
      key: 'pieces',
      title: t('families.market.pieces'),
      align: 'right',
      sort: row => row.pieces?.low ?? null,
      cell: row => <Span of={row.pieces} unit="count" />,
    },
    {
      key: 'growth',
      title: t('families.market.piecesGrowth'),
      align: 'right',
      sort: row => row.piecesGrowth?.low ?? null,
      cell: row => <Span of={row.piecesGrowth} unit="ratio" signed />,
    },
    {
      key: 'reviews',
      title: t('families.market.reviews'),
      align: 'right',
      sort: row => row.reviewsPerHundred?.low ?? null,
      cell: row => <Span of={row.reviewsPerHundred} unit="number" />,
    },
    {
      key: 'hint',
      title: t('families.market.inflated'),
      sort: row => row.hint?.times ?? null,
      cell: row => (row.hint ? `⚑ ${row.hint.reasons.map(say).join('; ')}` : '–'),
    },
  ];
  return (
    <section>
      <h2>{t('families.market.rivals')}</h2>
      <p className="quiet">{t('families.market.inflatedWords')}</p>
      <DataTable
        caption={t('families.market.rivals')}
        columns={columns}
        rows={rivals}
        rowKey={row => `${row.rival} ${row.product}`}
        height="60vh"
      />
    </section>
  );
}
