import type * as events from './events';
import type * as imports from './importTypes';
import type * as mapping from './mapping';
import type { components, paths } from './schema';
import type * as session from './session';
import type * as own from './types';

/**
 * Holds the types that pages use against those the server publishes (`npm run api` writes them anew). The server's document does not
 * say what may be null, so pages keep types of their own; a field renamed or dropped on the server fails the build here.
 */
type Schemas = components['schemas'];

/** Fields that the page reads and the server does not have; `never` when all is well. */
type Missing<Page, Server> = Exclude<keyof Page, keyof Server>;

type Agrees<T extends never> = T;

export type Checked = [
  Agrees<Missing<own.Shop, Schemas['dev.helmsman.shop.web.ShopController.ShopView']>>,
  Agrees<Missing<own.Session, Schemas['dev.helmsman.identity.web.SessionController.SessionView']>>,
  Agrees<Missing<session.SampleShop, Schemas['dev.helmsman.demo.web.DemoController.Made']>>,
  Agrees<Missing<own.Metric, Schemas['dev.helmsman.metrics.web.CatalogueController.MetricView']>>,
  Agrees<Missing<own.MetricTree, Schemas['dev.helmsman.metrics.MetricCatalogue.Node']>>,
  Agrees<Missing<own.Dimension, Schemas['dev.helmsman.metrics.MetricCatalogue.Dimension']>>,
  Agrees<Missing<own.SourceRows, Schemas['dev.helmsman.metrics.Lineage.SourceRows']>>,
  Agrees<Missing<own.QueryTable, Schemas['dev.helmsman.metrics.web.QueryController.Answer']>>,
  Agrees<Missing<own.QueryRow, Schemas['dev.helmsman.metrics.web.QueryController.RowView']>>,
  Agrees<Missing<own.Brief, Schemas['dev.helmsman.brief.BriefViews.View']>>,
  Agrees<Missing<own.Brief['headline'], Schemas['dev.helmsman.brief.BriefViews.HeadlineView']>>,
  Agrees<Missing<own.Conclusion, Schemas['dev.helmsman.brief.BriefViews.ConclusionView']>>,
  Agrees<Missing<own.Segment, Schemas['dev.helmsman.conclusions.Conclusion.Segment']>>,
  Agrees<Missing<own.Cause, Schemas['dev.helmsman.brief.BriefViews.CauseView']>>,
  Agrees<Missing<own.ProposedAction, Schemas['dev.helmsman.brief.BriefViews.ActionView']>>,
  Agrees<Missing<imports.ImportRun, Schemas['dev.helmsman.ingest.web.ImportController.RunView']>>,
  Agrees<Missing<imports.ImportPreview, Schemas['dev.helmsman.ingest.ImportPreview']>>,
  Agrees<Missing<imports.FileResult, Schemas['dev.helmsman.ingest.FileResult']>>,
  Agrees<Missing<imports.Progress, Schemas['dev.helmsman.ingest.Progress']>>,
  Agrees<Missing<own.Format, Schemas['dev.helmsman.ingest.FormatInfo']>>,
  Agrees<Missing<imports.Rejects, Schemas['dev.helmsman.ingest.RejectedRows']>>,
  Agrees<Missing<mapping.Mapping, Schemas['dev.helmsman.ingest.Mapping']>>,
  Agrees<Missing<mapping.MappingPage, Schemas['dev.helmsman.ingest.MappingPage']>>,
  Agrees<Missing<mapping.MappingSheet, Schemas['dev.helmsman.ingest.MappingPage.MappingSheet']>>,
  Agrees<Missing<mapping.MappingTarget, Schemas['dev.helmsman.ingest.MappingPage.MappingTarget']>>,
  Agrees<Missing<mapping.MappingCheck, Schemas['dev.helmsman.ingest.MappingCheck']>>,
  Agrees<Missing<events.EventImport, Schemas['dev.helmsman.timeline.web.TimelineController.ImportView']>>,
];

/** Paths that pages ask for; one that the server no longer has fails the build. */
export type Asked = Agrees<
  Exclude<
    | '/api/v1/session'
    | '/api/v1/settings'
    | '/api/v1/shops'
    | '/api/v1/demo'
    | '/api/v1/metrics'
    | '/api/v1/metrics/tree'
    | '/api/v1/families'
    | '/api/v1/dimensions'
    | '/api/v1/formats'
    | '/api/v1/event-kinds'
    | '/api/v1/shops/{shop}/brief'
    | '/api/v1/shops/{shop}/brief.xlsx'
    | '/api/v1/shops/{shop}/query'
    | '/api/v1/shops/{shop}/query.csv'
    | '/api/v1/shops/{shop}/query.xlsx'
    | '/api/v1/shops/{shop}/rows'
    | '/api/v1/shops/{shop}/events'
    | '/api/v1/shops/{shop}/events/{id}'
    | '/api/v1/shops/{shop}/events/{id}/restore'
    | '/api/v1/shops/{shop}/events/import'
    | '/api/v1/shops/{shop}/imports'
    | '/api/v1/shops/{shop}/imports/{run}'
    | '/api/v1/shops/{shop}/imports/{run}/stream'
    | '/api/v1/shops/{shop}/imports/{run}/rejects'
    | '/api/v1/shops/{shop}/imports/{run}/rejects.csv'
    | '/api/v1/shops/{shop}/imports/{run}/files/{file}/mapping'
    | '/api/v1/shops/{shop}/imports/{run}/files/{file}/mapping/check'
    | '/api/v1/shops/{shop}/watch'
    | '/api/v1/formats/{key}'
    | '/api/v1/formats/{key}/yaml',
    keyof paths
  >
>;
