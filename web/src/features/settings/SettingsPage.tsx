import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sessionQuery, shopsQuery } from '@/api/session';
import type { Settings, Shop } from '@/api/types';
import { Dialog } from '@/shared/Dialog';
import { usePreferences } from '@/shared/preferences';
import { Answer, Bones } from '@/shared/states';
import { AlarmChoice } from './AlarmChoice';
import { Digests } from './Digests';
import { ShopForm } from './ShopForm';
import './settings.css';

/** What a person can choose, which shops there are, and where all of it is kept. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const { settings, change } = usePreferences();
  const session = useQuery(sessionQuery());
  const shops = useQuery(shopsQuery());
  const [changing, setChanging] = useState<Shop | null>(null);
  return (
    <div className="page settings">
      <h1>{t('settings.title')}</h1>
      <section>
        <h2>{t('settings.yours')}</h2>
        <Choice
          name="language"
          legend={t('settings.language')}
          value={settings.language}
          options={[
            ['zh', '中文'],
            ['en', 'English'],
          ]}
          onChange={language => change({ language })}
        />
        <Choice
          name="theme"
          legend={t('settings.theme')}
          value={settings.theme}
          options={[
            ['auto', t('settings.asSystem')],
            ['light', t('settings.light')],
            ['dark', t('settings.dark')],
          ]}
          onChange={theme => change({ theme })}
        />
        <Choice
          name="upColor"
          legend={t('settings.upColor')}
          value={settings.upColor}
          options={[
            ['auto', t('settings.byLanguage')],
            ['red', t('settings.redUp')],
            ['green', t('settings.greenUp')],
          ]}
          onChange={upColor => change({ upColor })}
        />
        <p className="sample">
          <span className="change up">▲ 12%</span> <span className="change down">▼ 12%</span>
        </p>
        <Choice
          name="density"
          legend={t('settings.density')}
          value={settings.density}
          options={[
            ['comfortable', t('settings.comfortable')],
            ['compact', t('settings.compact')],
          ]}
          onChange={density => change({ density })}
        />
      </section>
      <section>
        <h2>{t('settings.shops')}</h2>
        <Answer query={shops} doing={t('settings.shops')} skeleton={<Bones lines={3} />}>
          {list => (
            <div className="scroll">
              <table className="plain">
                <caption className="visually-hidden">{t('settings.shops')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('shop.name')}</th>
                    <th scope="col">{t('shop.currency')}</th>
                    <th scope="col">{t('settings.zone')}</th>
                    <th scope="col">{t('settings.facts')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('settings.editShop')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(shop => (
                    <tr key={shop.id}>
                      <th scope="row">
                        <Link to={`/shops/${shop.id}/brief`}>{shop.name}</Link>
                      </th>
                      <td>{shop.currency}</td>
                      <td>{shop.zone}</td>
                      <td>{shop.from && shop.to ? `${shop.from} … ${shop.to}` : t('settings.noFacts')}</td>
                      <td>
                        <button type="button" className="button small" onClick={() => setChanging(shop)}>
                          {t('settings.editShop')}
                        </button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Answer>
        <Dialog open={changing !== null} title={t('settings.editTitle')} onClose={() => setChanging(null)}>
          {changing && <ShopForm key={changing.id} shop={changing} onDone={() => setChanging(null)} />}
        </Dialog>
        <p>
          <Link className="button small" to="/welcome">
            {t('settings.newShop')}
          </Link>
        </p>
      </section>
      <AlarmChoice shops={shops.data ?? []} />
      <Digests shops={shops.data ?? []} />
      <section>
        <h2>{t('settings.home')}</h2>
        <Answer query={session} doing={t('settings.home')} skeleton={<Bones lines={3} />}>
          {answer => (
            <dl className="facts">
              <div>
                <dt>{t('settings.folder')}</dt>
                <dd>
                  <span className="code">{answer.home}</span>
                  <p className="quiet">{t('settings.folderWords')}</p>
                </dd>
              </div>
              <div>
                <dt>{t('settings.version')}</dt>
                <dd>{answer.version}</dd>
              </div>
              <div>
                <dt>{t('settings.user')}</dt>
                <dd>{answer.user.name}</dd>
              </div>
            </dl>
          )}
        </Answer>
      </section>
    </div>
  );
}

interface ChoiceProps<K extends keyof Settings> {
  name: K;
  legend: string;
  value: Settings[K];
  options: readonly (readonly [Settings[K], string])[];
  onChange: (value: Settings[K]) => void;
}

function Choice<K extends keyof Settings>({ name, legend, value, options, onChange }: ChoiceProps<K>) {
  return (
    <fieldset className="setting">
      <legend>{legend}</legend>
      {options.map(([key, label]) => (
        <label key={key} className="choice">
          <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
