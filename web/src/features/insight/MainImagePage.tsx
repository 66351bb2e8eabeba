import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsQuery } from '@/api/events';
import type { ImageOfProduct, MainImageAnswer } from '@/api/families/mainImage';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { barsHeight, barsModel, barsOption } from '@/shared/chart/bars';
import { Chart } from '@/shared/chart/Chart';
import { timeTable } from '@/shared/chart/timeModel';
import { timeOption } from '@/shared/chart/timeOption';
import { useSpeech } from '@/shared/speech';
import { FamilyFigures } from './family/FamilyFigures';
import { FamilyFrame } from './family/FamilyFrame';
import { NoFacts } from './family/NoFacts';
import { Contender } from './image/Contender';
import { EarnedTable } from './image/EarnedTable';
import { asksForWork, dayModel, eventsOf, positionTable } from './image/imageModel';
import { PositionTable } from './image/PositionTable';
import { ProductTable } from './image/ProductTable';
import { PictureDrop } from './version/PictureDrop';
import './version/versions.css';

const MOST_CARDS = 6;

/** Which main image is clicked, better, worn out, and what each earned. */
export default function MainImagePage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  return (
    <FamilyFrame<MainImageAnswer>
      family="main-image"
      title={t('families.mainImage.title')}
      question={t('families.mainImage.question')}
      where={params.getAll('where')}
    >
      {(answer, { shop }) => <Told answer={answer} shop={shop} />}
    </FamilyFrame>
  );
}

function Told({ answer, shop }: { answer: MainImageAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  if (answer.products.length === 0) return <NoFacts title={say(answer.verdict)} />;
  const work = answer.products.filter(item => asksForWork(item.kind));
  const cards = work.length > 0 ? work : answer.products;
  const shown = all ? cards : cards.slice(0, MOST_CARDS);
  const drawn = answer.products.find(item => item.product === chosen) ?? answer.products[0];
  return (
    <>
      <FamilyFigures figures={answer.figures} currency={shop.currency} />
      <section>
        <h2>{t('families.mainImage.work')}</h2>
        {work.length === 0 && <p className="quiet">{t('families.mainImage.rest')}</p>}
        <div className="contenders">
          {shown.map(item => (
            <Contender
              key={item.product}
              item={item}
              currency={shop.currency}
              chosen={item.product === drawn?.product}
              onChoose={() => setChosen(item.product)}
            />
          ))}
        </div>
        {cards.length > MOST_CARDS && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? t('families.mainImage.fewer') : t('families.mainImage.more', { count: cards.length })}
          </button>
        )}
      </section>
      {drawn && <ByDay item={drawn} shop={shop} />}
      <section>
        <h2>{t('families.mainImage.allJudged')}</h2>
        <p className="quiet">{t('families.mainImage.allWords')}</p>
        <ProductTable
          items={answer.products}
          rates={new Map(answer.images.flatMap(image => (image.ctr ? [[image.creative, image.ctr.value]] : [])))}
          currency={shop.currency}
        />
      </section>
      <BySource answer={answer} shop={shop} />
      <section>
        <h2>{t('families.mainImage.earned')}</h2>
        <p className="quiet">{t('families.mainImage.earnedWords')}</p>
        <EarnedTable images={answer.images} currency={shop.currency} />
      </section>
      <section>
        <h2>{t('families.mainImage.positions')}</h2>
        <p className="quiet">{t('families.mainImage.positionsWords')}</p>
        <PositionTable images={answer.images} sources={answer.sources.map(item => item.source)} />
      </section>
      <PictureDrop shop={shop.id} example={answer.images[0]?.creative ?? 'M12345-2'} />
      {answer.notes.map(note => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
    </>
  );
}

function ByDay({ item, shop }: { item: ImageOfProduct; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const events = useQuery(eventsQuery(shop.id, item.days[0]?.day, item.days.at(-1)?.day)).data ?? [];
  const model = dayModel({
    title: t('families.mainImage.byDay', { name: item.name }),
    days: item.days,
    events: eventsOf(events, item.product),
    swap: creative => {
      const words = t('families.mainImage.swap', { creative });
      return { zh: words, en: words };
    },
    say,
  });
  return (
    <section>
      <Chart
        title={model.title}
        unit="ratio"
        currency={shop.currency}
        height={300}
        option={drawing => timeOption(model, drawing)}
        table={timeTable(model, t('shared.chart.expected'))}
        keys={{ expected: true, events: model.flags.length > 0 }}
        note={t('families.mainImage.byDayNote')}
      />
    </section>
  );
}

function BySource({ answer, shop }: { answer: MainImageAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const title = t('families.mainImage.bySource');
  const model = barsModel({
    table: positionTable(answer, { zh: title, en: title }),
    metric: 'image_ctr',
    dimension: 'source',
    say,
    unknown: '–',
  });
  return (
    <section>
      <Chart
        title={model.title}
        unit="ratio"
        currency={shop.currency}
        height={barsHeight(model)}
        option={drawing => barsOption(model, drawing)}
        table={{
          columns: ['', model.title, t('shared.chart.expected')],
          rows: model.bars.map(bar => [bar.name, bar.value, bar.before]),
        }}
        keys={{ expected: model.hasBaseline, events: false }}
      />
    </section>
  );
}
