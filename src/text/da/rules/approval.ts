import type { ApprovalMessages } from '../../../rules/messages/approval';
import type { MessageTexts, RuleTexts } from '../../types';

export const approvalRules = {
  'approval-missing': {
    title: 'Hjemmel er ikke oplyst',
    about: 'Et givet tilsagn skal nævne den hjemmel, det er givet efter.',
  },
  'approval-date': {
    title: 'Tilsagn før tiltrædelse',
    about: 'Et tilsagn må ikke være givet, før hjemlen er tiltrådt.',
  },
  'approval-line': {
    title: 'Tilsagn og hjemmel',
    about:
      'Beløb, modtager, projekt, år og konto på et tilsagn skal svare til hjemlen. Flere tilsagn på samme linje lægges sammen. Over linjen er en fejl; under den er en oplysning.',
  },
  'approval-total': {
    title: 'Hjemlens linjer og total',
    about: 'Linjerne i en hjemmel skal tilsammen give hjemlens total.',
  },
  'future-year': {
    title: 'Fremtidige finansår',
    about:
      'Et tilsagn belaster det år, det er givet i. Det må kun belaste et senere år, når hjemlen omfatter fremtidige finansår.',
  },
} satisfies RuleTexts;

export const approvalMessages: MessageTexts<ApprovalMessages> = {
  'approval-missing': ({ allocation, amount: committed }, { amount, quote }) => ({
    title: 'Hjemmel er ikke oplyst',
    why: `Tilsagn ${allocation} på ${amount(committed)} nævner ikke den hjemmel, det er givet efter. Derfor er det ikke holdt op mod en hjemmel.`,
    todo: `Skriv hjemlen i ${quote('Hjemmel-id')}.`,
  }),
  'committed-before-approval': ({ allocation, approval, committedOn, approvedOn }, { date }) => ({
    title: 'Tilsagn er givet før tiltrædelsen',
    why: `Tilsagn ${allocation} er givet den ${date(committedOn)}; ${approval} blev først tiltrådt den ${date(approvedOn)}.`,
    todo: 'Ret den dato, der er forkert, eller den hjemmel, tilsagnet nævner.',
  }),
  'approval-dates-not-stated': ({ approvals }, { list, quote }) => ({
    title: 'Dagen for tiltrædelse er ikke oplyst',
    why: `Det gælder ${list(approvals)}. Indtil da kan tilsagnenes datoer ikke holdes op mod tiltrædelsen.`,
    todo: `Skriv datoen i ${quote('Tiltrådt')}.`,
  }),
  'above-approval-line': ({ approval, to, commitments, committed, line, over }, { amount }) => ({
    title: 'Tilsagn afviger fra hjemlen',
    why:
      commitments === 1
        ? `Tilsagnet til ${to} er ${amount(over)} højere end det beløb, der er tiltrådt i ${approval}.`
        : `Tilsagnene til ${to} er tilsammen ${amount(committed)} Det er ${amount(over)} højere end det beløb, der er tiltrådt i ${approval}.`,
    todo:
      commitments === 1
        ? `Ret beløbet til ${amount(line)}`
        : `Nedsæt tilsagnene med ${amount(over)}, så de tilsammen er ${amount(line)}`,
  }),
  'below-approval-lines': ({ lines, committed, approved }, { amount, count }) => ({
    title: 'Der er givet mindre end tiltrådt',
    why: `På ${count(lines, 'hjemmelslinje', 'hjemmelslinjer')} er der tiltrådt ${amount(approved)} og givet tilsagn for ${amount(committed)}`,
    todo: 'Tilføj tilsagn, hvis der mangler nogen; ellers skal intet gøres.',
  }),
  'not-in-approval': ({ approval, project, committed }, { amount }) => ({
    title: 'Projektet står ikke i hjemlen',
    why: `Der er givet tilsagn for ${amount(committed)} til ${project} efter ${approval}, men hjemlen har ingen linje til projektet.`,
    todo: 'Ret projektet eller hjemlen på tilsagnet, eller tilføj den linje, der mangler i Hjemmelslinjer.',
  }),
  'recipient-differs': ({ approval, project, recipient, approved }) => ({
    title: 'Modtageren er en anden end i hjemlen',
    why: `Modtageren af ${project} er ${recipient}; i ${approval} er det ${approved}.`,
    todo: 'Ret modtageren på projektet eller på hjemmelslinjen.',
  }),
  'year-differs-from-approval': ({ allocation, approval, year, approved }) => ({
    title: 'Tilsagnets år afviger fra hjemlen',
    why:
      year > approved
        ? `Tilsagn ${allocation} belaster ${year}; ${approval} gælder ${approved}, og det er ikke oplyst, at den omfatter fremtidige finansår.`
        : `Tilsagn ${allocation} belaster ${year}; ${approval} gælder ${approved}.`,
    todo: `Ret året på tilsagnet til ${approved}, eller ret hjemlen.`,
  }),
  'above-approval-total': ({ approval, committed, total, over }, { amount }) => ({
    title: 'Tilsagn er større end hjemlen',
    why: `Tilsagn efter ${approval} er tilsammen ${amount(committed)}; der er tiltrådt ${amount(total)} i alt.`,
    todo: `Nedsæt et tilsagn med ${amount(over)}, eller ret den hjemmel, det nævner.`,
  }),
  'account-differs': ({ approval, pool, account, poolAccount }) => ({
    title: 'Hjemlens konto er en anden end puljens',
    why: `${approval} er på §\u00a0${account}; tilsagnene efter den er givet i ${pool}, som er på §\u00a0${poolAccount}.`,
    todo: 'Ret den konto, der er forkert, eller den pulje, tilsagnene er givet i.',
  }),
  'lines-differ-from-total': ({ approval, sum, total, difference }, format) => ({
    title: 'Hjemlens linjer giver ikke totalen',
    why: `Linjerne i ${approval} er tilsammen ${format.amount(sum)}; totalen er ${format.amount(total)} Forskellen er ${format.difference(difference)}`,
    todo: 'Ret den linje eller den total, der er forkert.',
  }),
  'approval-totals-not-stated': ({ approvals }, { list, quote }) => ({
    title: 'Hjemlens total er ikke oplyst',
    why: `Det gælder ${list(approvals)}. Indtil da kan linjerne ikke lægges sammen og holdes op mod totalen.`,
    todo: `Skriv beløbet i ${quote('I alt')}.`,
  }),
  'future-year-not-allowed': ({ allocation, approval, year, committedYear }) => ({
    title: 'Et senere finansår uden hjemmel',
    why: `Tilsagn ${allocation} er givet i ${committedYear}, men belaster ${year}. ${approval} omfatter ikke fremtidige finansår.`,
    todo: `Ret året på tilsagnet til ${committedYear}, eller ret den dato eller hjemmel, der er forkert.`,
  }),
  'future-year-not-stated': ({ allocation, approval, year, committedYear }, { quote }) => ({
    title: 'Hjemmel til et senere finansår er ikke oplyst',
    why: `Tilsagn ${allocation} er givet i ${committedYear}, men belaster ${year}. Det er ikke oplyst, om ${approval} omfatter fremtidige finansår.`,
    todo: `Skriv ja eller nej i ${quote('Fremtidige finansår')} for ${approval}.`,
  }),
  'charged-to-earlier-year': ({ allocation, year, committedYear }) => ({
    title: 'Tilsagnet belaster et år, før det blev givet',
    why: `Tilsagn ${allocation} er givet i ${committedYear}, men belaster ${year}. Hele tilsagnet belaster det år, det er givet i.`,
    todo: 'Ret året eller datoen på tilsagnet.',
  }),
};
