/** Labels of catalogue words; whole keys, so that a missing translation fails the build. */
export const addsLabels = {
  sum: 'metrics.adds.sum',
  ratio: 'metrics.adds.ratio',
  distinct: 'metrics.adds.distinct',
  snapshot: 'metrics.adds.snapshot',
} as const;

export const directionLabels = {
  up: 'metrics.direction.up',
  down: 'metrics.direction.down',
  none: 'metrics.direction.none',
} as const;

export const unitLabels = {
  money: 'metrics.unit.money',
  count: 'metrics.unit.count',
  ratio: 'metrics.unit.ratio',
  seconds: 'metrics.unit.seconds',
  number: 'metrics.unit.number',
} as const;
