import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { formatsQuery, importsKey } from '@/api/imports';
import { type Mapping, mappingCheckQuery, mappingQuery, type MappingPage as Opened, takeMapping } from '@/api/mapping';
import { useAddress } from '@/shared/address';
import { platformLabels } from '@/shared/platforms';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { CheckPanel } from './CheckPanel';
import { ColumnTable } from './ColumnTable';
import { kindOf, sheetOf, tableOf, withKind } from './mappingModel';
import { Preview } from './Preview';
import './ingest.css';

/** An unknown file: what its columns are, how its rows would fare, and then a format of one's own. */
export default function MappingPage() {
  const { t } = useTranslation();
  const { shopId } = useAddress();
  const { run = '', file = '' } = useParams();
  const shop = shopId ?? 0;
  const opened = useQuery({ ...mappingQuery(shop, run, file), enabled: shopId !== null });
  return (
    <div className="page">
      <p>
        <Link className="link" to={`/shops/${shop}/imports`}>
          ← {t('ingest.mapping.back')}
        </Link>
      </p>
      <h1>{t('ingest.mapping.title')}</h1>
      <Answer query={opened} doing={t('ingest.mapping.doing')} skeleton={<Bones lines={8} />}>
        {page => <Desk key={`${run}-${file}`} shop={shop} run={run} file={file} page={page} />}
      </Answer>
    </div>
  );
}

interface DeskProps {
  shop: number;
  run: string;
  file: string;
  page: Opened;
}

function Desk({ shop, run, file, page }: DeskProps) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const navigate = useNavigate();
  const client = useQueryClient();
  const fault = useFault();
  const [mapping, setMapping] = useState<Mapping>(page.proposal);
  const settled = useDeferredValue(mapping);
  const check = useQuery(mappingCheckQuery(shop, run, file, settled));
  const table = tableOf(page, mapping);
  const sheet = sheetOf(page, mapping);
  const take = useMutation({
    mutationFn: () => takeMapping(shop, run, file, mapping),
    onSuccess: async () => {
      toast(t('ingest.mapping.saved'));
      await client.invalidateQueries({ queryKey: formatsQuery().queryKey });
      await client.invalidateQueries({ queryKey: importsKey(shop) });
      await navigate(`/shops/${shop}/imports`);
    },
    onError: error => toast(fault(error).what, undefined, 'bad'),
  });
  if (!table || !sheet) return null;
  const dated = table.columns.some(target => target.type === 'time' || target.type === 'day');
  const canFromFile =
    table.columns.some(target => target.column === 'day') && !mapping.columns.some(each => each.column === 'day');
  return (
    <>
      <p className="mapping-file">
        <b className="file-name">{page.file}</b> <span>{say(page.note)}</span>
      </p>
      <div className="mapping-choices">
        <label>
          {t('ingest.mapping.kind')}
          <select
            className="input"
            value={kindOf(mapping)}
            onChange={event => setMapping(withKind(page, mapping, event.target.value))}
          >
            {page.tables.map(each => (
              <option key={each.table} value={each.table}>
                {say(each.names)}
              </option>
            ))}
          </select>
        </label>
        {page.sheets.length > 1 && (
          <label>
            {t('ingest.mapping.sheet')}
            <select
              className="input"
              value={mapping.sheet}
              onChange={event => setMapping({ ...mapping, sheet: Number(event.target.value), columns: [] })}
            >
              {page.sheets.map(each => (
                <option key={each.table} value={each.table}>
                  {each.sheet}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('ingest.mapping.name')}
          <input
            className="input"
            value={say(mapping.names)}
            onChange={event => setMapping({ ...mapping, names: { zh: event.target.value, en: event.target.value } })}
          />
        </label>
        {mapping.base === null && (
          <label>
            {t('ingest.mapping.platform')}
            <select
              className="input"
              value={mapping.platform}
              onChange={event => setMapping({ ...mapping, platform: event.target.value })}
            >
              <option value="other">{t('ingest.mapping.otherPlatform')}</option>
              {page.platforms
                .filter(each => each !== 'other')
                .map(each => (
                  <option key={each} value={each}>
                    {say(platformLabels[each]) || each}
                  </option>
                ))}
            </select>
          </label>
        )}
        {dated && mapping.base === null && (
          <label>
            {t('ingest.mapping.dates')}
            <select
              className="input"
              value={mapping.dayFirst ? 'day' : 'month'}
              onChange={event => setMapping({ ...mapping, dayFirst: event.target.value === 'day' })}
            >
              <option value="month">{t('ingest.mapping.monthFirst')}</option>
              <option value="day">{t('ingest.mapping.dayFirst')}</option>
            </select>
          </label>
        )}
        {canFromFile && mapping.base === null && (
          <label className="choice">
            <input
              type="checkbox"
              checked={mapping.dayFromFile}
              onChange={event => setMapping({ ...mapping, dayFromFile: event.target.checked })}
            />
            {t('ingest.mapping.dayFromFile')}
          </label>
        )}
      </div>
      <ColumnTable
        sheet={sheet}
        table={table}
        mapping={mapping}
        proposal={page.proposal}
        unsure={page.unsure}
        onChange={setMapping}
      />
      <CheckPanel
        check={check}
        saving={take.isPending}
        fresh={settled === mapping && !check.isFetching}
        onSave={() => take.mutate()}
      />
      <Preview sheet={sheet} />
    </>
  );
}
