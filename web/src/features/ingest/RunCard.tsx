import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { decideRun, importsKey } from '@/api/imports';
import type { FileResult, ImportRun } from '@/api/importTypes';
import { momentText } from '@/shared/days';
import { TrustMark } from '@/shared/marks';
import { bytes, known, roughly } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';
import { PreviewPanel } from './PreviewPanel';
import { Rejects } from './Rejects';
import { done, factsOf, grouped, refusedShare, totals, verbs } from './runModel';
import { useRun } from './useRun';

const phaseLabels: Record<
  string,
  | 'ingest.phase.queued'
  | 'ingest.phase.recognising'
  | 'ingest.phase.reading'
  | 'ingest.phase.comparing'
  | 'ingest.phase.publishing'
> = {
  queued: 'ingest.phase.queued',
  recognising: 'ingest.phase.recognising',
  reading: 'ingest.phase.reading',
  comparing: 'ingest.phase.comparing',
  publishing: 'ingest.phase.publishing',
};

/** A folder of a thousand daily files is shown by its first lines; what needs the operator comes first. */
const FEW_FILES = 8;

const stateLabels = {
  running: 'ingest.state.running',
  awaiting: 'ingest.state.awaiting',
  published: 'ingest.state.published',
  undone: 'ingest.state.undone',
  failed: 'ingest.state.failed',
  cancelled: 'ingest.state.cancelled',
} as const;

/** One run of the door: how far it is, what each file became, and what can be done about it. */
export function RunCard({ shop, initial }: { shop: number; initial: ImportRun }) {
  const { t } = useTranslation();
  const { language, exact, say } = useSpeech();
  const client = useQueryClient();
  const fault = useFault();
  const run = useRun(shop, initial);
  const [showRejects, setShowRejects] = useState(false);
  const [allFiles, setAllFiles] = useState(false);
  const groups = grouped(run.files);
  const can = verbs(run);
  const sum = totals(run);
  const decide = useMutation({
    mutationFn: (verb: 'cancel' | 'undo' | 'approve') => decideRun(shop, run.id, verb),
    onSuccess: async (_, verb) => {
      const said = { cancel: t('ingest.done.cancel'), undo: t('ingest.done.undo'), approve: t('ingest.done.approve') };
      toast(said[verb]);
      await client.invalidateQueries({ queryKey: importsKey(shop) });
      await client.invalidateQueries({ queryKey: ['shops'] });
      await client.invalidateQueries({ queryKey: ['shop', shop] });
    },
    onError: error => toast(fault(error).what, undefined, 'bad'),
  });
  const refused = refusedShare(run);

  return (
    <article className={`run ${run.state}`} aria-label={t('ingest.run', { at: momentText(language, run.at) })}>
      <header className="run-head">
        <span className={`state ${run.state}`}>{t(stateLabels[run.state])}</span>
        <span>{momentText(language, run.at)}</span>
        {run.by && <span className="quiet">{run.by}</span>}
        {run.state !== 'running' && !run.previewed && sum.rows > 0 && (
          <span className="quiet">
            {t('ingest.sum', { rows: exact(sum.rows, 'count'), facts: exact(sum.facts, 'count') })}
            {sum.unchanged > 0 &&
              t('ingest.sumUnchanged', { count: sum.unchanged, shown: exact(sum.unchanged, 'count') })}
          </span>
        )}
        <span className="run-buttons">
          {can.cancel && (
            <button
              type="button"
              className="button small"
              disabled={decide.isPending}
              onClick={() => decide.mutate('cancel')}
            >
              {run.state === 'awaiting' ? t('ingest.discard') : t('shared.cancel')}
            </button>
          )}
          {can.approve && (
            <button
              type="button"
              className="button small primary"
              disabled={decide.isPending}
              onClick={() => decide.mutate('approve')}
            >
              {run.previewed && sum.rejected === 0 ? t('ingest.publish') : t('ingest.approve')}
            </button>
          )}
          {can.undo && (
            <button
              type="button"
              className="button small"
              disabled={decide.isPending}
              onClick={() => decide.mutate('undo')}
            >
              {t('ingest.undo')}
            </button>
          )}
        </span>
      </header>
      {run.state === 'running' && <RunProgress run={run} />}
      {run.message && (
        <p className={run.state === 'failed' ? 'file-message bad' : 'file-message'}>{say(run.message)}</p>
      )}
      {run.previewed && <p className="run-ask">{t('ingest.preview.ask')}</p>}
      {run.state === 'awaiting' && !run.previewed && (
        <p className="run-ask">
          {t('ingest.ask', {
            count: sum.rejected,
            rejected: exact(sum.rejected, 'count'),
            rows: exact(sum.rows, 'count'),
            share: exact(refused, 'ratio'),
          })}
        </p>
      )}
      <ul className="run-files">
        {(allFiles ? groups : groups.slice(0, FEW_FILES)).map(([file, ...alike]) =>
          file ? (
            <FileLine
              key={`${file.importId}-${file.file}`}
              file={file}
              alike={alike}
              foreseen={run.previewed}
              mapping={
                file.importId !== null && run.mappable.includes(file.importId)
                  ? `/shops/${shop}/imports/${run.id}/files/${file.importId}`
                  : null
              }
            />
          ) : null,
        )}
      </ul>
      {groups.length > FEW_FILES && (
        <button type="button" className="link" aria-expanded={allFiles} onClick={() => setAllFiles(!allFiles)}>
          {allFiles ? t('ingest.fewFiles') : t('ingest.allFiles', { count: run.files.length })}
        </button>
      )}
      {run.previewed && <PreviewPanel shop={shop} run={run.id} />}
      {sum.rejected > 0 && run.state !== 'running' && (
        <>
          <button
            type="button"
            className="link"
            aria-expanded={showRejects}
            onClick={() => setShowRejects(!showRejects)}
          >
            {t('ingest.rejects.show', { count: sum.rejected, shown: exact(sum.rejected, 'count') })}
          </button>
          {showRejects && <Rejects shop={shop} run={run.id} decided={run.state !== 'awaiting'} />}
        </>
      )}
    </article>
  );
}

function RunProgress({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const { language, short } = useSpeech();
  const share = done(run);
  const progress = run.progress;
  const phase = phaseLabels[progress?.phase ?? ''];
  return (
    <div className="run-progress">
      <progress aria-label={t('ingest.progress.label')} max={1} {...(share === null ? {} : { value: share })} />
      <p className="quiet">
        {progress ? (
          <>
            {phase && <span>{t(phase)}</span>}
            <span>
              {bytes(language, progress.bytes)} / {bytes(language, progress.totalBytes)}
            </span>
            <span>{t('ingest.progress.rows', { count: progress.rows, shown: short(progress.rows, 'count') })}</span>
            {known(progress.rowsPerSecond) && progress.rowsPerSecond > 0 && (
              <span>{t('ingest.progress.rate', { rate: short(Math.round(progress.rowsPerSecond), 'count') })}</span>
            )}
            {known(progress.secondsLeft) && (
              <span>{t('ingest.progress.left', { time: roughly(language, progress.secondsLeft) })}</span>
            )}
          </>
        ) : (
          <span>{t('ingest.progress.starting')}</span>
        )}
      </p>
    </div>
  );
}

interface FileLineProps {
  file: FileResult;
  alike: readonly FileResult[];
  /** Nothing is written yet: the counts are what would be. */
  foreseen: boolean;
  /** Where its columns can be told, when nobody knows them. */
  mapping: string | null;
}

function FileLine({ file, alike, foreseen, mapping }: FileLineProps) {
  const { t } = useTranslation();
  const { say, exact, language } = useSpeech();
  const facts = factsOf(file);
  const failed = file.state === 'failed' || file.state === 'unrecognised';
  const pieces = [
    file.rows > 0 ? t('ingest.file.rows', { count: file.rows, shown: exact(file.rows, 'count') }) : null,
    facts > 0 && !foreseen ? t('ingest.file.facts', { count: facts, shown: exact(facts, 'count') }) : null,
    foreseen
      ? t('ingest.file.fresh', { count: facts - file.updated, shown: exact(facts - file.updated, 'count') })
      : null,
    file.unchanged > 0
      ? t('ingest.file.unchanged', { count: file.unchanged, shown: exact(file.unchanged, 'count') })
      : null,
    file.updated > 0 ? t('ingest.file.updated', { count: file.updated, shown: exact(file.updated, 'count') }) : null,
    file.rejected > 0
      ? t('ingest.file.rejected', { count: file.rejected, shown: exact(file.rejected, 'count') })
      : null,
    file.from && file.to ? (file.from === file.to ? file.from : `${file.from} … ${file.to}`) : null,
  ].filter(piece => piece !== null);
  return (
    <li className={failed && mapping === null ? 'file failed' : 'file'}>
      <span className="file-name">{file.file}</span>
      {alike.length > 0 && (
        <span
          className="quiet"
          title={alike
            .map(each => each.file)
            .slice(0, 40)
            .join('\n')}
        >
          {t('ingest.file.alike', { count: alike.length })}
        </span>
      )}
      {file.formatNames && <span className="chip">{say(file.formatNames)}</span>}
      {file.grade && <TrustMark grade={file.grade} />}
      <span className="quiet">{pieces.join(language === 'zh' ? '，' : ', ')}</span>
      {file.message && (
        <span className={failed && mapping === null ? 'file-message bad' : 'file-message'}>{say(file.message)}</span>
      )}
      {mapping !== null && (
        <Link className="button small primary" to={mapping}>
          {t('ingest.mapping.open')}
        </Link>
      )}
    </li>
  );
}
