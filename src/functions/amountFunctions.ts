import { notUsable } from '../ledger/answer';
import { yearsBetween, type SpreadMethod } from '../ledger/dates';
import { split, toKroner } from '../ledger/money';
import type { Language } from '../text/language';
import { millions } from '../text/millions';
import { LANGUAGE } from './commonArguments';
import type { FunctionSpec } from './spec';

/** Functions on amounts alone, without a ledger. */
export const AMOUNT_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'SPLIT_AMOUNT',
    da: 'Deler et beløb efter vægte, så delene giver beløbet på øren; den største rest får øren',
    en: 'Splits an amount by weights so that the parts add up to the øre; the largest remainder gets it',
    arguments: [
      { name: 'amount', type: 'amount', da: 'Beløbet i kr.', en: 'The amount in kr.' },
      {
        name: 'weights',
        type: 'matrix',
        da: 'Vægtene, f.eks. indbyggertal; svaret får samme form',
        en: 'The weights, e.g. inhabitants; the answer has the same shape',
      },
    ],
    gives: 'rows',
    example: 'PULJE.SPLIT_AMOUNT(100,{1,1,1})',
    compute(args) {
      const weights = args.matrix('weights');
      const flat = weights.flat().map((weight) => {
        if (weight === null || weight === '') return 0;
        if (typeof weight === 'number' && weight >= 0) return weight;
        throw notUsable('argument-wrong', {
          argument: 'weights',
          received: String(weight),
          wanted: 'number',
        });
      });
      const parts = split(args.amount('amount'), flat);
      if (!parts) throw notUsable('weights-empty', {});
      let next = 0;
      return weights.map((row) => row.map(() => toKroner(parts[next++] ?? 0)));
    },
  },
  {
    name: 'SPREAD_BY_YEAR',
    da: 'Fordeler et beløb på finansår efter dage eller påbegyndte måneder, præcis på øren',
    en: 'Spreads an amount over finance years by days or by months begun, exact to the øre',
    arguments: [
      { name: 'amount', type: 'amount', da: 'Beløbet i kr.', en: 'The amount in kr.' },
      { name: 'start', type: 'date', da: 'Første dag', en: 'First day' },
      { name: 'end', type: 'date', da: 'Sidste dag; den tæller med', en: 'Last day; it is included' },
      {
        name: 'method',
        type: 'choice',
        optional: true,
        choices: [
          { value: 'days', words: ['dage'] },
          { value: 'months', words: ['måneder'] },
        ],
        da: '"days": efter dage (udeladt); "months": efter påbegyndte måneder',
        en: '"days": by days (left out); "months": by months begun',
      },
    ],
    gives: 'rows',
    example: 'PULJE.SPREAD_BY_YEAR(22800000,DATE(2025,1,1),DATE(2027,12,31))',
    compute(args) {
      const start = args.date('start');
      const end = args.date('end');
      if (end < start) throw notUsable('end-before-start', {});
      const years = yearsBetween(start, end, args.choice<SpreadMethod>('method'));
      const parts =
        split(
          args.amount('amount'),
          years.map(({ weight }) => weight),
        ) ?? [];
      return years.map(({ year }, index) => [year, toKroner(parts[index] ?? 0)]);
    },
  },
  {
    name: 'MIO_KR',
    da: 'Beløbet som tekst i mio. kr., f.eks. "22,8 mio. kr."',
    en: 'The amount as text in millions, e.g. "DKK 22.8 million"',
    arguments: [
      { name: 'amount', type: 'amount', da: 'Beløbet i kr.', en: 'The amount in kr.' },
      {
        name: 'decimals',
        type: 'number',
        optional: true,
        da: 'Antal decimaler, 0-8; udeladt er 1',
        en: 'Number of decimals, 0-8; left out is 1',
      },
      LANGUAGE,
    ],
    gives: 'text',
    example: 'PULJE.MIO_KR(22800000)',
    compute(args) {
      const decimals = args.optionalCount('decimals', 0, 8) ?? 1;
      return millions(args.amount('amount'), decimals, args.choice<Language>('language'));
    },
  },
];
