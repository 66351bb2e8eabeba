import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Problem } from './api/client';
import { startI18n } from './i18n';
import { router } from './routes';
import { PreferencesProvider, remembered } from './shared/preferences';
import './shared/base.css';
import './shell/shell.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // a refusal stays a refusal; only a missing answer is asked for again
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
      refetchOnWindowFocus: false,
    },
  },
});

startI18n(remembered().language);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <RouterProvider router={router} />
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
);
