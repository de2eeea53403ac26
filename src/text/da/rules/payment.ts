import type { PaymentMessages } from '../../../rules/messages/payment';
import type { MessageTexts, RuleTexts } from '../../types';

export const paymentRules = {
  'payment-total': {
    title: 'Udbetalinger i alt',
    about:
      'Alle rater på et tilsagn, betalte og kommende, må tilsammen ikke overstige tilsagnet fratrukket det annullerede. Der må ikke betales på et tilsagn, der ikke er givet.',
  },
  'payment-date': {
    title: 'Udbetalingens dato',
    about: 'En rate må ikke betales før tilsagnsdatoen.',
  },
  'payment-instalments': {
    title: 'Rater i alt 100 %',
    about:
      'Raterne på et tilsagn skal tilsammen give tilsagnet fratrukket det annullerede. Slå reglen til, når alle rater står i arket, også de kommende.',
  },
  'payment-retention': {
    title: 'Tilbageholdt andel',
    about:
      'En andel af tilsagnet holdes tilbage, til slutrapporten er godkendt. Værdien er andelen. Det, der må betales før godkendelsen, rundes op til hele øre.',
  },
  'payment-late-report': {
    title: 'Udbetaling ved forsinket rapport',
    about:
      'Der må ikke betales på et tilsagn, mens et regnskab eller en rapport er forsinket: fristen er gået, og intet er modtaget.',
  },
  'payment-condition': {
    title: 'Betinget udbetaling',
    about:
      'En rate med en betingelse må først betales, når betingelsen er opfyldt. En betingelse er et rapport-id eller en art, f.eks. »regnskab«. Ved en art skal alle rapporter af den art, der havde frist på dagen, være godkendt, og mindst én.',
  },
  'commit-by': {
    title: 'Sidste dag for tilsagn',
    about: 'Tilsagn skal gives senest på datoen i »Til«.',
  },
  'spend-by': {
    title: 'Sidste dag for udbetaling eller forbrug',
    about:
      'Rater skal betales senest på datoen i »Til«. Med grundlaget »forbrug« er det projektets forbrug, der skal slutte, efter de opgjorte regnskaber.',
  },
  'paid-after-end': {
    title: 'Udbetaling efter projektets slut',
    about: 'En rate må højst betales et antal dage efter projektets slut. Værdien er antallet af dage.',
  },
  decommitment: {
    title: 'Bortfald af ikke udbetalt tilsagn',
    about:
      'Det, der ikke er betalt ved udgangen af år y + N, bortfalder og skal annulleres. Værdien er N, og y er tilsagnets finansår. Kræver en skæringsdato.',
  },
  'repayment-due': {
    title: 'Tilbagebetaling',
    about:
      'Når slutrapporten er godkendt, skal det betales tilbage, der er udbetalt ud over tilskuddet: det mindste af tilsagnet og værdien gange den godkendte udgift, rundet op til hele øre. Tolerancen er bagatelgrænsen; præcis på grænsen kræves intet.',
  },
} satisfies RuleTexts;

// An amount ends in "kr.", which is also the full stop of a sentence that it ends.
export const paymentMessages: MessageTexts<PaymentMessages> = {
  'payments-above-commitment': ({ allocation, paid, due, room, over }, { amount }) => ({
    title: 'Raterne er større end tilsagnet',
    why: `På tilsagn ${allocation} er der betalt ${amount(paid)}, og ${amount(due)} står som kommende. Tilsagnet fratrukket det annullerede er ${amount(room)}`,
    todo: `Nedsæt en rate med ${amount(over)}, eller ret tilsagnets beløb.`,
  }),
  'paid-without-commitment': ({ allocation, status, paid }, { amount, quote }) => ({
    title: 'Betalt på et tilsagn, der ikke er givet',
    why: `Der er betalt ${amount(paid)}, men tilsagn ${allocation} er ${status === 'planned' ? 'kun planlagt' : 'annulleret og blev aldrig bindende'}.`,
    todo: `Ret ${quote('Status')} på tilsagnet, eller slet betalingen, hvis den ikke er sket.`,
  }),
  'paid-before-commitment': ({ payment, allocation, paidOn, committedOn }, { date }) => ({
    title: 'Betalt før tilsagnet',
    why: `Rate ${payment} er betalt den ${date(paidOn)}, men tilsagn ${allocation} er givet den ${date(committedOn)}.`,
    todo: 'Ret datoen for betalingen eller tilsagnsdatoen.',
  }),
  'instalments-not-listed': ({ allocation, room }, { amount }) => ({
    title: 'Tilsagnets rater er ikke oplyst',
    why: `Tilsagn ${allocation} har ${amount(room)} at udbetale, men ingen rater i Udbetalinger.`,
    todo: 'Skriv alle tilsagnets rater, også dem, der endnu ikke er betalt.',
  }),
  'instalments-do-not-add-up': ({ allocation, listed, room }, { amount }) => ({
    title: 'Raterne giver ikke tilsagnet',
    why: `Raterne på tilsagn ${allocation} er tilsammen ${amount(listed)} Tilsagnet fratrukket det annullerede er ${amount(room)}`,
    todo: 'Ret en rate, eller tilføj den, der mangler.',
  }),
  'retention-paid': ({ allocation, paid, most, held, room, over }, { amount, share }) => ({
    title: 'Den tilbageholdte andel er udbetalt for tidligt',
    why: `Før slutrapporten er godkendt, er der betalt ${amount(paid)} på tilsagn ${allocation}. Højst tilladt er ${amount(most)}: ${amount(room)} fratrukket ${share(held)}, rundet op til hele øre.`,
    todo: `Nedsæt en rate med ${amount(over)}, eller skriv, hvornår slutrapporten blev godkendt.`,
  }),
  'paid-while-report-late': ({ payment, allocation, paidOn, due }, { date, quote }) => ({
    title: 'Betalt, mens en rapport var forsinket',
    why: `Rate ${payment} er betalt den ${date(paidOn)}. En rapport på tilsagn ${allocation} havde frist den ${date(due)} og var ikke modtaget.`,
    todo: `Skriv datoen i ${quote('Modtaget')}, hvis rapporten var kommet, eller ret datoen for betalingen.`,
  }),
  'paid-before-condition': ({ payment, allocation, condition, paidOn }, { date, quote }) => ({
    title: 'Betalt, før betingelsen er opfyldt',
    why: `Rate ${payment} på tilsagn ${allocation} er betalt den ${date(paidOn)}. Betingelsen er ${quote(condition)}, og den er ikke godkendt på den dag.`,
    todo: `Skriv datoen i ${quote('Godkendt')} på rapporten, eller ret datoen for betalingen.`,
  }),
  'condition-not-known': ({ payment, allocation, condition }, { quote }) => ({
    title: 'Betingelsen kan ikke tjekkes',
    why: `Rate ${payment} på tilsagn ${allocation} er betalt. Betingelsen ${quote(condition)} er hverken et id eller en art i Rapporter.`,
    todo: `Skriv et rapport-id eller en art, f.eks. ${quote('regnskab')}, eller frafald med en begrundelse.`,
  }),
  'committed-after-deadline': ({ allocation, committedOn, by }, { date }) => ({
    title: 'Tilsagn efter fristen',
    why: `Tilsagn ${allocation} er givet den ${date(committedOn)}. Sidste dag for tilsagn var den ${date(by)}.`,
    todo: 'Ret tilsagnsdatoen, eller annuller tilsagnet.',
  }),
  'paid-after-deadline': ({ payment, allocation, paidOn, by }, { date }) => ({
    title: 'Betalt efter fristen',
    why: `Rate ${payment} på tilsagn ${allocation} er betalt den ${date(paidOn)}. Sidste dag for udbetaling var den ${date(by)}.`,
    todo: 'Ret datoen for betalingen, eller frafald med en begrundelse.',
  }),
  'spent-after-deadline': ({ allocation, by, spent, allowed, over }, { amount, date }) => ({
    title: 'Forbrug efter fristen',
    why: `Forbruget på tilsagn ${allocation} skulle slutte den ${date(by)} og var da ${amount(allowed)} Nu er det ${amount(spent)}`,
    todo: `Hold ${amount(over)} ude af det godkendte, eller ret forbruget.`,
  }),
  'spending-at-deadline-not-stated': ({ allocation, by }, { date }) => ({
    title: 'Forbruget på fristens dag er ikke oplyst',
    why: `Forbruget på tilsagn ${allocation} skulle slutte den ${date(by)}. Det er vokset siden den sidste opgørelse før fristen, og det kan ikke ses, hvad der er brugt efter den.`,
    todo: `Tilføj en række i Rapporter, der er opgjort til den ${date(by)}.`,
  }),
  'paid-after-end': ({ payment, allocation, paidOn, end, days }, { date, number }) => ({
    title: 'Betalt for længe efter projektets slut',
    why: `Rate ${payment} på tilsagn ${allocation} er betalt den ${date(paidOn)}. Projektet sluttede den ${date(end)}, og der må højst gå ${number(days)} dage.`,
    todo: 'Ret datoen for betalingen eller projektets slut.',
  }),
  'unclaimed-lost': ({ allocation, year, by, paid, room, lost }, { amount, date }) => ({
    title: 'Ikke udbetalt tilsagn er bortfaldet',
    why: `Tilsagn ${allocation} fra ${year} kunne udbetales til og med den ${date(by)}. Betalt er ${amount(paid)} af ${amount(room)}`,
    todo: `Tilføj et annulleret tilbageløb på ${amount(lost)}, eller skriv den betaling, der mangler.`,
  }),
  'repayment-due': ({ allocation, paid, back, supported, rate, approved, due }, { amount, share }) => ({
    title: 'Tilskud skal betales tilbage',
    why: `På tilsagn ${allocation} er der betalt ${amount(paid)}, og ${amount(back)} er kommet tilbage. Tilskuddet er ${amount(supported)}: højst tilsagnet og ${share(rate)} af den godkendte udgift på ${amount(approved)}`,
    todo: `Kræv ${amount(due)} tilbage, og skriv det i Tilbageløb, når pengene er kommet.`,
  }),
  'approved-cost-not-stated': ({ allocation, paid }, { amount, quote }) => ({
    title: 'Den godkendte udgift er ikke oplyst',
    why: `Slutrapporten på tilsagn ${allocation} er godkendt, og der er betalt ${amount(paid)} Uden den godkendte udgift kan det ikke ses, om noget skal betales tilbage.`,
    todo: `Skriv beløbet i ${quote('Godkendt udgift')}.`,
  }),
};
