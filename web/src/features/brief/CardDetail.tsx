import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dimensionsQuery, metricsQuery } from '@/api/metrics';
import type { Conclusion, Segment } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { seriesModel, timeTable } from '@/shared/chart/timeModel';
import { timeOption } from '@/shared/chart/timeOption';
import { floorOf, waterfall, waterfallOption } from '@/shared/chart/waterfall';
import { dayText, periodText } from '@/shared/days';
import { ChangeMark, TrustMark } from '@/shared/marks';
import { chance } from '@/shared/numbers';
import { usePreferences } from '@/shared/preferences';
import { roleLabels } from '@/shared/roles';
import { useSpeech } from '@/shared/speech';
import { movementColors } from '@/shared/theme';
import { explored, scopeFilters } from './cardModel';

/** A conclusion opened in place: from the shop down to the cause, every number leading to its rows. */
export default function CardDetail({ conclusion }: { conclusion: Conclusion }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { settings, palette } = usePreferences();
  const metrics = useQuery(metricsQuery());
  const dimensions = useQuery(dimensionsQuery());
  const { say, exact, signedExact, language } = useSpeech(conclusion.currency);
  const metric = metrics.data?.find(item => item.key === conclusion.metric);
  const unit = metric?.unit ?? 'money';
  const name = say(conclusion.metricNames);
  const dimensionName = (key: string) => {
    const found = dimensions.data?.find(item => item.key === key);
    return found ? say(found.names) : key;
  };
  const series = seriesModel({
    title: t('brief.detail.series', { metric: name }),
    unit,
    series: conclusion.series,
    events: conclusion.events,
    name,
    say,
  });
  const way = waterfall({
    parts: conclusion.parts,
    before: conclusion.baselineValue,
    after: conclusion.value,
    unit,
    names: { before: t('brief.detail.before'), after: t('brief.detail.after') },
    say,
  });
  const movement = movementColors(palette, settings.upColor, settings.language);
  const rows = inShop('data/rows', {
    metric: conclusion.metric,
    from: conclusion.period.from,
    to: conclusion.period.to,
    date: undefined,
    where: scopeFilters(conclusion.scope),
  });
  const explore = (segment?: Segment) => inShop('data', { ...explored(conclusion, segment), date: undefined });
  // that no cause is known is said below, but it is not the end of the way down
  const cause = conclusion.causes.find(each => each.kind !== 'unknown');
  const scope = Object.entries(conclusion.scope).map(([key, value]) => ({
    key,
    value,
    words: `${dimensionName(key)} ${conclusion.scopeLabels[key] ?? value}`,
  }));

  return (
    <div className="detail">
      <nav className="detail-path" aria-label={t('brief.detail.path')}>
        <span>{t('brief.detail.shop')}</span>
        {scope.map(step => (
          <span key={step.key}>
            {step.key === 'product' ? (
              <Link to={inShop(`data/product/${encodeURIComponent(step.value)}`)}>{step.words}</Link>
            ) : (
              step.words
            )}
          </span>
        ))}
        <span>{name}</span>
        {cause && <span>{say(cause.text)}</span>}
      </nav>
      <p className="detail-change">
        <Link to={rows} title={t('brief.detail.openRows')}>
          {exact(conclusion.baselineValue, unit)} → {exact(conclusion.value, unit)}
        </Link>{' '}
        <ChangeMark
          value={conclusion.value}
          before={conclusion.baselineValue}
          unit={unit}
          direction={metric?.direction ?? 'up'}
          currency={conclusion.currency}
        />{' '}
        <span className="quiet">
          {t('brief.detail.periods', {
            period: periodText(language, conclusion.period),
            baseline: periodText(language, conclusion.baseline),
            reason: say(conclusion.baseline.reason),
          })}
        </span>
      </p>
      {conclusion.why.length > 0 && (
        <section>
          <h3>{t('brief.card.why')}</h3>
          <ul className="tight">
            {conclusion.why.map(sentence => (
              <li key={sentence.en}>{say(sentence)}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="detail-pair">
        {conclusion.parts.length > 0 && (
          <section>
            <h3>{t('brief.detail.parts')}</h3>
            <Chart
              title={t('brief.detail.waterfall', { metric: name })}
              unit={unit}
              currency={conclusion.currency}
              height={230}
              option={drawing => waterfallOption(way, drawing, movement)}
              note={floorOf(way) > 0 ? t('brief.detail.notFromZero') : undefined}
              table={{
                columns: [t('brief.detail.part'), t('brief.detail.effect')],
                rows: way.steps.map(step => [step.name, step.effect]),
              }}
            />
            <table className="plain">
              <caption className="visually-hidden">{t('brief.detail.parts')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('brief.detail.part')}</th>
                  <th scope="col" className="right">
                    {t('brief.detail.effect')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {conclusion.parts.map(part => (
                  <tr key={part.name}>
                    <th scope="row">{say(part.label)}</th>
                    <td className="right">{signedExact(part.effect, unit)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('brief.detail.sum')}</th>
                  <td className="right">
                    {signedExact(way.sum, unit)}{' '}
                    <span className="quiet">{way.exact ? t('brief.detail.addsUp') : t('brief.detail.addsUpNot')}</span>
                  </td>
                </tr>
              </tfoot>
            </table>
          </section>
        )}
        <section>
          <h3>{t('brief.detail.course')}</h3>
          <Chart
            title={series.title}
            unit={unit}
            currency={conclusion.currency}
            height={230}
            option={drawing => timeOption(series, drawing)}
            table={timeTable(series, t('shared.chart.expected'))}
            keys={{ expected: true, events: series.flags.length > 0 }}
          />
          {conclusion.events.length > 0 && (
            <ul className="tight events">
              {conclusion.events.map(event => (
                <li key={`${event.id}-${event.from}`}>
                  <span aria-hidden="true">⚑ </span>
                  {periodText(language, event)} {say(event.title)}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {conclusion.segments.length > 0 && (
        <section>
          <h3>{t('brief.detail.segments')}</h3>
          <div className="scroll">
            <table className="plain">
              <caption className="visually-hidden">{t('brief.detail.segments')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('brief.detail.dimension')}</th>
                  <th scope="col">{t('brief.detail.segment')}</th>
                  <th scope="col" className="right">
                    {t('brief.detail.before')}
                  </th>
                  <th scope="col" className="right">
                    {t('brief.detail.after')}
                  </th>
                  <th scope="col" className="right">
                    {t('brief.detail.effect')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {conclusion.segments.map(segment => (
                  <tr key={`${segment.dimension}=${segment.value}`}>
                    <td>{dimensionName(segment.dimension)}</td>
                    <th scope="row">
                      <Link
                        to={
                          segment.dimension === 'product' && segment.value
                            ? inShop(`data/product/${encodeURIComponent(segment.value)}`)
                            : explore(segment)
                        }
                      >
                        {segment.label || segment.value}
                      </Link>
                    </th>
                    <td className="right">{exact(segment.before, unit)}</td>
                    <td className="right">{exact(segment.current, unit)}</td>
                    <td className="right">{signedExact(segment.effect, unit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <div className="detail-pair">
        {conclusion.causes.length > 0 && (
          <section>
            <h3>{t('brief.detail.causes')}</h3>
            <ul className="causes">
              {conclusion.causes.map(each =>
                each.kind === 'unknown' ? (
                  <li key={each.text.en} className="cause-unknown">
                    {say(each.text)}
                  </li>
                ) : (
                  <li key={`${each.kind}-${each.text.en}`}>
                    <span className="cause-bar" aria-hidden="true">
                      <span style={{ width: `${each.probability * 100}%` }} />
                    </span>
                    <span className="cause-chance">{chance(each.probability)}</span>
                    <span>{say(each.text)}</span>
                  </li>
                ),
              )}
            </ul>
          </section>
        )}
        {conclusion.actions.length > 0 && (
          <section>
            <h3>{t('brief.card.actions')}</h3>
            <ul className="tight">
              {conclusion.actions.map(action => (
                <li key={`${action.role}-${action.text.en}`}>
                  <b>{t(roleLabels[action.role] ?? 'brief.role.operator')}</b> {say(action.text)}{' '}
                  <span className="quiet">{t('brief.detail.due', { day: dayText(language, action.due) })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <section>
        <h3>{t('brief.detail.trust')}</h3>
        <p>
          <TrustMark grade={conclusion.trust} />{' '}
          {conclusion.survives ? t('brief.detail.survives') : t('brief.detail.falls')}
        </p>
        {conclusion.flip && <p>{say(conclusion.flip.text)}</p>}
        {conclusion.trustReasons.length > 0 && (
          <ul className="tight">
            {conclusion.trustReasons.map(reason => (
              <li key={reason.en}>{say(reason)}</li>
            ))}
          </ul>
        )}
      </section>
      <p className="detail-links">
        <Link
          to={inShop('data/explain', {
            metric: conclusion.metric,
            from: conclusion.period.from,
            to: conclusion.period.to,
            against: `${conclusion.baseline.from}..${conclusion.baseline.to}`,
            date: undefined,
          })}
        >
          {t('insight.open')}
        </Link>
        <Link to={explore()}>{t('brief.detail.explore')}</Link>
        <Link to={rows}>{t('brief.detail.openRows')}</Link>
        <Link to={inShop(`metrics/${conclusion.metric}`)}>{t('brief.detail.metric', { metric: name })}</Link>
      </p>
    </div>
  );
}
