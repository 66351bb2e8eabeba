import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { briefQuery, briefWorkbook } from '@/api/brief';
import { shopsQuery } from '@/api/session';
import type { Brief } from '@/api/types';
import { briefDay, useAddress } from '@/shared/address';
import { Icon } from '@/shared/icons';
import { useShortcuts } from '@/shared/shortcuts';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import { AssignDialog } from './AssignDialog';
import { BriefHeadline } from './BriefHeadline';
import { ConclusionCard } from './ConclusionCard';
import { neighbour, stepsBack } from './cardModel';
import { DisagreeDialog } from './DisagreeDialog';
import { Notes } from './Notes';
import { Odd } from './Odd';
import { Watched } from './Watched';
import './brief.css';

/** The daily page: what changed, why, what to do, and how far to believe it. */
export default function BriefPage() {
  const { t } = useTranslation();
  const { shopId, view, inShop } = useAddress();
  const shops = useQuery(shopsQuery());
  const shop = shops.data?.find(item => item.id === shopId);
  const day = briefDay(view);
  const brief = useQuery({
    ...briefQuery(shopId ?? 0, day),
    enabled: shop != null && shop.to !== null,
  });

  if (shops.isSuccess && !shop) {
    return (
      <Empty
        title={t('brief.noShop.title')}
        actions={
          <Link to="/" className="button primary">
            {t('shell.lost.back')}
          </Link>
        }
      >
        {t('brief.noShop.words')}
      </Empty>
    );
  }
  if (shop && shop.to === null) {
    return (
      <Empty
        title={t('brief.empty.title')}
        actions={
          <>
            <Link to={inShop('imports')} className="button primary">
              {t('brief.empty.import')}
            </Link>
            <Link to="/welcome" className="button">
              {t('shop.welcome.try')}
            </Link>
          </>
        }
      >
        <p>{t('brief.empty.words')}</p>
      </Empty>
    );
  }
  return (
    <div className="page brief">
      <Answer query={brief} doing={t('brief.doing')} skeleton={<BriefSkeleton />}>
        {answer => <BriefBody key={answer.date} brief={answer} shopId={shopId ?? 0} />}
      </Answer>
    </div>
  );
}

function BriefSkeleton() {
  return (
    <div className="brief-skeleton">
      <Bones lines={2} tall />
      {[1, 2, 3].map(card => (
        <div key={card} className="card">
          <Bones lines={4} />
        </div>
      ))}
    </div>
  );
}

function BriefBody({ brief, shopId }: { brief: Brief; shopId: number }) {
  const { t } = useTranslation();
  const { language } = useSpeech();
  const { params, set, inShop } = useAddress();
  const [assigning, setAssigning] = useState<string | null>(null);
  const [disagreeing, setDisagreeing] = useState<string | null>(null);
  const focused = useRef<string | null>(null);
  const open = params.get('open');
  const shown = [...brief.conclusions].sort((a, b) => Number(stepsBack(a)) - Number(stepsBack(b)));
  const ids = shown.map(conclusion => conclusion.id);
  const toggle = (id: string) => set({ open: open === id ? undefined : id }, true);
  const move = (step: 1 | -1) => {
    const next = neighbour(ids, focused.current, step);
    if (next !== null) document.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"]`)?.focus();
  };
  const current = () => focused.current ?? ids[0] ?? null;
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    e: () => {
      const id = current();
      if (id !== null) toggle(id);
    },
    a: () => setAssigning(current()),
    d: () => setDisagreeing(current()),
  });
  const find = (id: string | null) => brief.conclusions.find(conclusion => conclusion.id === id);

  return (
    <>
      <BriefHeadline brief={brief}>
        <Link className="button small" to={inShop('brief/print', { date: brief.date })} target="_blank">
          <Icon name="print" size={16} /> {t('brief.print')}
        </Link>
        <a className="button small" href={briefWorkbook(shopId, brief.date, language)} download>
          <Icon name="download" size={16} /> Excel
        </a>
      </BriefHeadline>
      {(brief.quiet || shown.length === 0) && (
        <section className="quiet-day">
          <h2>{t('brief.quiet.title')}</h2>
          <p>{t('brief.quiet.words')}</p>
        </section>
      )}
      {shown.length > 0 && (
        <ol className="cards" aria-label={t('brief.cards')}>
          {shown.map((conclusion, i) => (
            <li key={conclusion.id}>
              <ConclusionCard
                conclusion={conclusion}
                number={i + 1}
                open={open === conclusion.id}
                onToggle={() => toggle(conclusion.id)}
                onFocus={() => {
                  focused.current = conclusion.id;
                }}
                onAssign={() => setAssigning(conclusion.id)}
                onDisagree={() => setDisagreeing(conclusion.id)}
                shopId={shopId}
              />
            </li>
          ))}
        </ol>
      )}
      <Odd brief={brief} />
      <Watched watched={brief.watched} currency={brief.currency} open={brief.quiet || shown.length === 0} />
      <Notes notes={brief.notes} />
      <AssignDialog shopId={shopId} conclusion={find(assigning)} onClose={() => setAssigning(null)} />
      <DisagreeDialog shopId={shopId} conclusion={find(disagreeing)} onClose={() => setDisagreeing(null)} />
    </>
  );
}
