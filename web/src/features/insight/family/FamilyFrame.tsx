import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FamilyAnswer, type FamilyAsk, familyParams, familyQuery } from '@/api/families/family';
import { shopsQuery } from '@/api/session';
import type { Period, Shop } from '@/api/types';
import { periodOf, useAddress } from '@/shared/address';
import { periodText } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones } from '@/shared/states';
import { NoFacts } from './NoFacts';
import './family.css';

interface FamilyFrameProps<A extends FamilyAnswer> {
  /** Key of the family in the API. */
  family: string;
  title: string;
  /** The question that the page answers. */
  question: string;
  /** Conditions of the page's own, as in a metric query: `product=…`. */
  where?: readonly string[];
  children: (answer: A, view: { shop: Shop; period: Period; ask: FamilyAsk }) => ReactNode;
}

/** The frame of a family's page: its question, the answer in one sentence, the tables as a workbook, then pictures. */
export function FamilyFrame<A extends FamilyAnswer>({ family, title, question, where, children }: FamilyFrameProps<A>) {
  const { t } = useTranslation();
  const { shopId, view } = useAddress();
  const shop = useQuery(shopsQuery()).data?.find(item => item.id === shopId);
  const { say, language } = useSpeech(shop?.currency);
  const period = periodOf(view, shop);
  const ask: FamilyAsk = {
    from: period?.from,
    to: period?.to,
    against: view.against ?? 'previous',
    trust: view.trust === 'all' ? undefined : view.trust,
    ...(where ? { where } : {}),
  };
  const answer = useQuery({
    ...familyQuery<A>(shopId ?? 0, family, ask),
    enabled: shopId !== null && period !== null,
  });
  const workbook = familyParams(ask);
  workbook.set('lang', language);
  return (
    <div className="page family">
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="quiet">
            {question}
            {period && ` · ${periodText(language, period)}`}
          </p>
        </div>
        {period && (
          <a className="button" href={`/api/v1/shops/${shopId}/families/${family}/workbook?${workbook}`} download>
            {t('shell.families.excel')}
          </a>
        )}
      </div>
      {shop && period ? (
        <Answer query={answer} doing={t('shell.families.doing')} skeleton={<Bones lines={10} />}>
          {told => (
            <>
              <p className="lead">{say(told.verdict)}</p>
              {children(told, { shop, period, ask })}
            </>
          )}
        </Answer>
      ) : (
        shop && <NoFacts title={t('shell.families.nothing')} />
      )}
    </div>
  );
}
