import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DetailPageAnswer } from '@/api/families/detailPage';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { useSpeech } from '@/shared/speech';
import { SourceTable, VersionSourceTable, VersionTable, WeakestTable } from './detail/PageTables';
import { StepTable } from './detail/StepTable';
import { WeakPage } from './detail/WeakPage';
import { FamilyFigures } from './family/FamilyFigures';
import { FamilyFrame } from './family/FamilyFrame';
import { NoFacts } from './family/NoFacts';
import { PictureDrop } from './version/PictureDrop';
import './version/versions.css';

const MOST_CARDS = 4;

/** Where visitors leave between coming and paying, and whether a new page keeps more of them. */
export default function DetailPagePage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  return (
    <FamilyFrame<DetailPageAnswer>
      family="detail-page"
      title={t('families.detailPage.title')}
      question={t('families.detailPage.question')}
      where={params.getAll('where')}
    >
      {(answer, { shop }) => <Told answer={answer} shop={shop} />}
    </FamilyFrame>
  );
}

function Told({ answer, shop }: { answer: DetailPageAnswer; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const [all, setAll] = useState(false);
  if (answer.products.length === 0) return <NoFacts title={say(answer.verdict)} />;
  const work = answer.products.filter(item => item.weakest !== null);
  const shown = all ? work : work.slice(0, MOST_CARDS);
  return (
    <>
      <FamilyFigures figures={answer.figures} currency={shop.currency} />
      {answer.funnel.length > 0 && (
        <section>
          <h2>{t('families.detailPage.funnel')}</h2>
          <p className="quiet">{t('families.detailPage.funnelWords')}</p>
          <StepTable
            caption={t('families.detailPage.funnel')}
            steps={answer.funnel}
            weakest={null}
            currency={shop.currency}
            whole
          />
        </section>
      )}
      <section>
        <h2>{t('families.detailPage.work')}</h2>
        {work.length === 0 && <p className="quiet">{t('families.detailPage.rest')}</p>}
        <div className="contenders wide">
          {shown.map(item => (
            <WeakPage key={item.product} item={item} currency={shop.currency} />
          ))}
        </div>
        {work.length > MOST_CARDS && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? t('families.mainImage.fewer') : t('families.mainImage.more', { count: work.length })}
          </button>
        )}
      </section>
      <section>
        <h2>{t('families.detailPage.all')}</h2>
        <WeakestTable items={answer.products} currency={shop.currency} />
      </section>
      <section>
        <h2>{t('families.detailPage.versions')}</h2>
        <p className="quiet">{t('families.detailPage.versionsWords')}</p>
        <VersionTable items={answer.products} currency={shop.currency} />
      </section>
      {answer.sources.length > 0 && (
        <section>
          <h2>{t('families.detailPage.sources')}</h2>
          <SourceTable sources={answer.sources} />
        </section>
      )}
      {answer.versionSources.length > 0 && (
        <section>
          <h2>{t('families.detailPage.bySource')}</h2>
          <p className="quiet">{t('families.detailPage.bySourceWords')}</p>
          <VersionSourceTable rows={answer.versionSources} />
        </section>
      )}
      <PictureDrop shop={shop.id} example={answer.products.find(item => item.page)?.page ?? 'D12345-2'} />
      {answer.notes.map(note => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
    </>
  );
}
