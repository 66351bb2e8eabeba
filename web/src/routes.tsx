import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Home } from './shell/Home';
import { PageFault } from './shell/PageFault';
import { Shell } from './shell/Shell';

const BriefPage = lazy(() => import('./features/brief/BriefPage'));
const BriefPrint = lazy(() => import('./features/brief/BriefPrint'));
const ImportsPage = lazy(() => import('./features/ingest/ImportsPage'));
const WelcomePage = lazy(() => import('./features/shop/WelcomePage'));

const anywhere: RouteObject[] = [];

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
              { path: 'imports', element: <ImportsPage /> },
              ...anywhere,
            ],
          },
          { path: '*', element: <Home lost /> },
        ],
      },
    ],
  },
]);
