import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Home } from './shell/Home';
import { PageFault } from './shell/PageFault';
import { Shell } from './shell/Shell';

const BriefPage = lazy(() => import('./features/brief/BriefPage'));
const BriefPrint = lazy(() => import('./features/brief/BriefPrint'));
const ExplorerPage = lazy(() => import('./features/metrics/ExplorerPage'));
const AlarmsPage = lazy(() => import('./features/insight/AlarmsPage'));
const CustomerPage = lazy(() => import('./features/insight/CustomerPage'));
const ExplainPage = lazy(() => import('./features/insight/ExplainPage'));
const ProductPage = lazy(() => import('./features/insight/ProductPage'));
const OneProductPage = lazy(() => import('./features/insight/OneProductPage'));
const MarketPage = lazy(() => import('./features/insight/MarketPage'));
const PromotionPage = lazy(() => import('./features/insight/PromotionPage'));
const ServicePage = lazy(() => import('./features/insight/ServicePage'));
const ShopPage = lazy(() => import('./features/insight/ShopPage'));
const MainImagePage = lazy(() => import('./features/insight/MainImagePage'));
const DetailPagePage = lazy(() => import('./features/insight/DetailPagePage'));
const RowsPage = lazy(() => import('./features/metrics/RowsPage'));
const CataloguePage = lazy(() => import('./features/metrics/CataloguePage'));
const OwnMetricPage = lazy(() => import('./features/metrics/OwnMetricPage'));
const MetricPage = lazy(() => import('./features/metrics/MetricPage'));
const ImportsPage = lazy(() => import('./features/ingest/ImportsPage'));
const TrustPage = lazy(() => import('./features/trust/TrustPage'));
const MappingPage = lazy(() => import('./features/ingest/MappingPage'));
const TimelinePage = lazy(() => import('./features/timeline/TimelinePage'));
const SettingsPage = lazy(() => import('./features/settings/SettingsPage'));
const WelcomePage = lazy(() => import('./features/shop/WelcomePage'));

const anywhere: RouteObject[] = [
  { path: 'metrics', element: <CataloguePage /> },
  { path: 'metrics/new', element: <OwnMetricPage /> },
  { path: 'metrics/:metric', element: <MetricPage /> },
  { path: 'metrics/:metric/edit', element: <OwnMetricPage /> },
  { path: 'settings', element: <SettingsPage /> },
];

export const router = createBrowserRouter([
  { path: '/shops/:shop/brief/print', element: <BriefPrint />, errorElement: <PageFault /> },
  {
    element: <Shell />,
    errorElement: <PageFault />,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { path: '/', element: <Home /> },
          { path: '/welcome', element: <WelcomePage /> },
          ...anywhere,
          {
            path: '/shops/:shop',
            children: [
              { index: true, element: <Home /> },
              { path: 'brief', element: <BriefPage /> },
              { path: 'data', element: <ExplorerPage /> },
              { path: 'data/alarms', element: <AlarmsPage /> },
              { path: 'data/customer', element: <CustomerPage /> },
              { path: 'data/main-image', element: <MainImagePage /> },
              { path: 'data/detail-page', element: <DetailPagePage /> },
              { path: 'data/rows', element: <RowsPage /> },
              { path: 'data/explain', element: <ExplainPage /> },
              { path: 'data/shop', element: <ShopPage /> },
              { path: 'data/product', element: <ProductPage /> },
              { path: 'data/product/:product', element: <OneProductPage /> },
              { path: 'data/market', element: <MarketPage /> },
              { path: 'data/promotion', element: <PromotionPage /> },
              { path: 'data/service', element: <ServicePage /> },
              { path: 'imports', element: <ImportsPage /> },
              { path: 'imports/:run/files/:file', element: <MappingPage /> },
              { path: 'timeline', element: <TimelinePage /> },
              { path: 'trust', element: <TrustPage /> },
              ...anywhere,
            ],
          },
          { path: '*', element: <Home lost /> },
        ],
      },
    ],
  },
]);
