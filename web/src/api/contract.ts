import type * as mapping from './mapping';
import type { components, paths } from './schema';
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
  Agrees<Missing<own.Shop, Schemas['ShopView']>>,
  Agrees<Missing<own.Session, Schemas['SessionView']>>,
  Agrees<Missing<own.SampleShop, Schemas['Made']>>,
  Agrees<Missing<own.Metric, Schemas['MetricView']>>,
  Agrees<Missing<own.MetricTree, Schemas['Node']>>,
  Agrees<Missing<own.Dimension, Schemas['Dimension']>>,
  Agrees<Missing<own.SourceRows, Schemas['SourceRows']>>,
  Agrees<Missing<own.QueryTable, Schemas['Answer']>>,
  Agrees<Missing<own.QueryRow, Schemas['RowView']>>,
  Agrees<Missing<own.Brief, Schemas['View']>>,
  Agrees<Missing<own.Brief['headline'], Schemas['HeadlineView']>>,
  Agrees<Missing<own.Conclusion, Schemas['ConclusionView']>>,
  Agrees<Missing<own.Segment, Schemas['Segment']>>,
  Agrees<Missing<own.Cause, Schemas['CauseView']>>,
  Agrees<Missing<own.ProposedAction, Schemas['ActionView']>>,
  Agrees<Missing<own.ImportRun, Schemas['RunView']>>,
  Agrees<Missing<own.FileResult, Schemas['FileResult']>>,
  Agrees<Missing<own.Progress, Schemas['Progress']>>,
  Agrees<Missing<own.Format, Schemas['FormatInfo']>>,
  Agrees<Missing<own.Rejects, Schemas['RejectedRows']>>,
  Agrees<Missing<mapping.Mapping, Schemas['Mapping']>>,
  Agrees<Missing<mapping.MappingPage, Schemas['MappingPage']>>,
  Agrees<Missing<mapping.MappingSheet, Schemas['MappingSheet']>>,
  Agrees<Missing<mapping.MappingTarget, Schemas['MappingTarget']>>,
  Agrees<Missing<mapping.MappingCheck, Schemas['MappingCheck']>>,
  Agrees<Missing<own.EventImport, Schemas['ImportView']>>,
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
