import { useTranslation } from 'react-i18next';
import type { BridgeStep } from '@/api/trust';
import { useSpeech } from '@/shared/speech';
import { Empty } from '@/shared/states';

/** From one system's figure to another's of the same name, term by term; the terms add up exactly. */
export function Bridge({ steps, currency }: { steps: BridgeStep[]; currency: string }) {
  const { t } = useTranslation();
  const { say, exact, signedExact } = useSpeech(currency);
  if (steps.length === 0) return <Empty title={t('trust.nothing')}>{t('trust.nothingWords')}</Empty>;
  const most = Math.max(1, ...steps.filter(step => step.total).map(step => Math.abs(step.amount)));
  let level = 0;
  const rows = steps.map(step => {
    const from = step.total ? 0 : level;
    level = step.total ? step.amount : level + step.amount;
    return { step, low: Math.min(from, level), high: Math.max(from, level) };
  });
  return (
    <>
      <p>{t('trust.bridgeWords')}</p>
      <div className="scroll">
        <table className="plain bridge">
          <caption className="visually-hidden">{t('trust.tab.bridge')}</caption>
          <tbody>
            {rows.map(({ step, low, high }) => (
              <tr
                key={step.key}
                className={step.key === 'paid_again' ? 'bridge-level bridge-again' : step.total ? 'bridge-level' : ''}
              >
                <th scope="row">{say(step.names)}</th>
                <td className="right">
                  {step.total ? exact(step.amount, 'money') : signedExact(step.amount, 'money')}
                </td>
                <td className="bridge-bar" aria-hidden="true">
                  <span
                    className={step.total ? 'level' : step.amount < 0 ? 'less' : 'more'}
                    style={{
                      marginLeft: `${(Math.max(0, low) / most) * 100}%`,
                      width: `${Math.max(0.2, ((high - Math.max(0, low)) / most) * 100)}%`,
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
