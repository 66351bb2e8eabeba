import { useQuery } from '@tanstack/react-query';
import { metricsQuery } from '@/api/metrics';
import type { Unit } from '@/api/types';

/** Units of metrics by key, from the catalogue; the given one until it is there. */
export function useUnits(): (metric: string, meanwhile: Unit) => Unit {
  const metrics = useQuery(metricsQuery());
  return (metric, meanwhile) => metrics.data?.find(item => item.key === metric)?.unit ?? meanwhile;
}
