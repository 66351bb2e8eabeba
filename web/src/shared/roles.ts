export const roles = ['operator', 'designer', 'promoter', 'service', 'buyer'] as const;

export const roleLabels: Record<string, `brief.role.${(typeof roles)[number]}`> = {
  operator: 'brief.role.operator',
  designer: 'brief.role.designer',
  promoter: 'brief.role.promoter',
  service: 'brief.role.service',
  buyer: 'brief.role.buyer',
};
