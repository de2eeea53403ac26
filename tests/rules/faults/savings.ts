import { add, all, error, set, warning, type Fault } from './fault';

/** Potentials that say too little, or that contradict themselves. */
export const savingsFaults: readonly Fault[] = [
  {
    title: 'a potential has no basis',
    put: set('Savings', 'G-1', 'basis', undefined),
    findings: [warning('savings-basis/basis-not-stated', ['Savings', 'G-1', 'basis'])],
  },
  {
    title: 'a potential has no hours norm',
    put: set('Savings', 'G-1', 'hoursPerFte', undefined),
    findings: [warning('hours-norm/hours-norm-not-stated', ['Savings', 'G-1', 'hoursPerFte'])],
  },
  {
    title: 'a potential has no owner, where the pool takes that for a warning',
    put: all(
      set('Savings', 'G-1', 'benefitOwner', undefined),
      set('Rules', 'benefit-owner', 'severity', 'warning'),
    ),
    findings: [warning('benefit-owner/benefit-owner-not-stated', ['Savings', 'G-1', 'benefitOwner'])],
  },
  {
    title: 'the low estimate is above the expected one',
    put: set('Savings', 'G-1', 'low', 33.6),
    findings: [error('savings-range/estimates-reversed', ['Savings', 'G-1', 'expected'], 33.5, 33.6)],
  },
  {
    title: 'the phase-in falls',
    put: add('Phasing', { projectId: 'KL-RUTE', year: 2026, share: 0.51 }),
    findings: [error('phase-in/phase-in-falls', ['Phasing', 'KL-RUTE', 'share'], 0.5, 0.51)],
  },
  {
    title: 'the phase-in is not full in the year of full effect',
    put: set('Savings', 'G-1', 'fullFrom', 2027),
    findings: [error('full-implementation/not-full-at-full-effect', ['Phasing', 'KL-RUTE', 'share'], 0.5, 1)],
  },
  {
    title: 'the full figure is used the year before full effect',
    put: set('Savings', 'G-1', 'fullFrom', 2029),
    findings: [error('full-implementation/full-before-full-effect', 'Phasing!G9', 1)],
  },
];
