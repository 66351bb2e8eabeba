import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExplainNode, Explanation } from '@/api/explain';
import { metricsQuery } from '@/api/metrics';
import { useAddress } from '@/shared/address';
import { chance } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';

interface BranchProps {
  node: ExplainNode;
  explanation: Explanation;
  currency: string;
}

/** A part of the change that opens into its own parts, along the KPI tree or by a dimension. */
export function Branch({ node, explanation, currency }: BranchProps) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, exact, signedExact } = useSpeech(currency);
  const metrics = useQuery(metricsQuery());
  const [open, setOpen] = useState(explanation.path.includes(node.id) || node.kind === 'whole');
  // the split that the way to the cause goes through, else the KPI tree, else the first dimension
  const onPath = node.views.findIndex(view => view.children.some(child => explanation.path.includes(child.id)));
  const [split, setSplit] = useState(
    onPath >= 0 && !node.children.some(child => explanation.path.includes(child.id))
      ? onPath
      : node.children.length > 0
        ? -1
        : 0,
  );
  const unit = metrics.data?.find(item => item.key === node.metric)?.unit ?? explanation.unit;
  const parts = split < 0 ? node.children : (node.views[split]?.children ?? []);
  const opens = node.children.length > 0 || node.views.length > 0;
  const most = Math.max(1e-9, Math.abs(explanation.tree.effect));
  const width = Math.min(100, (Math.abs(node.effect) / most) * 100);
  const address = (path: string) =>
    inShop(path, {
      ...(path === 'data/rows' ? { metric: node.metric } : { metrics: node.metric }),
      from: explanation.period.from,
      to: explanation.period.to,
      date: undefined,
      where: Object.entries(node.scope).map(([dimension, value]) => `${dimension}=${value}`),
    });
  return (
    <li className={explanation.path.includes(node.id) ? 'branch on-path' : 'branch'}>
      <div className="branch-line">
        {opens ? (
          <button type="button" className="branch-open" aria-expanded={open} onClick={() => setOpen(!open)}>
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {say(node.title)}
          </button>
        ) : (
          <span className="branch-open leaf">{say(node.title)}</span>
        )}
        <span className="branch-values">
          {node.scope.product && (
            <>
              <Link
                to={inShop(`data/product/${encodeURIComponent(node.scope.product)}`)}
                title={t('metrics.toProduct', { product: say(node.title) })}
              >
                {t('insight.product')}
              </Link>{' '}
            </>
          )}
          {node.kind !== 'rest' && node.kind !== 'overlap' && (
            <Link to={address('data/rows')} title={t('brief.detail.openRows')}>
              {exact(node.baseline, unit)} → {exact(node.value, unit)}
            </Link>
          )}
          {node.usual && (
            <span className={node.usual.beyond ? 'branch-usual beyond' : 'branch-usual'} title={say(node.usual.text)}>
              {t(node.usual.beyond ? 'insight.beyondUsual' : 'insight.withinUsual')}
            </span>
          )}
        </span>
        <span className="branch-bar" aria-hidden="true">
          <span className={node.effect < 0 ? 'less' : 'more'} style={{ width: `${width}%` }} />
        </span>
        <b className="branch-effect">{signedExact(node.effect, explanation.unit)}</b>
      </div>
      {node.causes.map(cause => (
        <p key={cause.text.en} className="branch-cause">
          {say(cause.text)} <span className="quiet">{t('insight.sure', { chance: chance(cause.probability) })}</span>
        </p>
      ))}
      {open && opens && (
        <div className="branch-parts">
          {(node.views.length > 1 || (node.children.length > 0 && node.views.length > 0)) && (
            <fieldset className="switch small">
              <legend className="visually-hidden">{t('insight.split')}</legend>
              {node.children.length > 0 && (
                <button type="button" aria-pressed={split === -1} onClick={() => setSplit(-1)}>
                  {t('insight.factors')}
                </button>
              )}
              {node.views.map((view, i) => (
                <button key={view.dimension} type="button" aria-pressed={split === i} onClick={() => setSplit(i)}>
                  {say(view.title)}
                </button>
              ))}
            </fieldset>
          )}
          {split >= 0 && node.views[split]?.simpson && <p className="quiet">{t('insight.simpson')}</p>}
          <ul className="branches">
            {parts.map(child => (
              <Branch key={child.id} node={child} explanation={explanation} currency={currency} />
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
