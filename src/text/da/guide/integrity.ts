import type { RuleGuides } from '../../types';

/** Why each rule is there, and when it is not for a workbook. */
export const integrityGuide = {
  'workbook-tables': {
    why: 'Mangler en tabel, bliver de regler, der bruger den, ikke kørt.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  columns: {
    why: 'En kolonne, der ikke kendes, bliver ikke tjekket, og en ukendt enhed kan gøre et beløb tusind gange for stort.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'required-field': {
    why: 'Et beløb uden pulje eller år kan ikke lægges til nogen ramme.',
    notWhen: 'Slå den fra, mens arket udfyldes, hvis de tomme celler er kendt.',
  },
  'wrong-type': {
    why: 'Et beløb, der ikke kan læses, tælles ikke med, og summen bliver for lille.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'wrong-choice': {
    why: 'Et ord uden for listen gør, at rækken ikke kan regnes med nogen steder.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'error-value': {
    why: 'En fejlværdi kan skjule et beløb, og alle summer over den er ukendte.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'text-number': {
    why: 'Excel lægger ikke tekst sammen, og 1.234 er ét tal på dansk og et andet på engelsk.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'text-date': {
    why: 'En dato som tekst kan ikke holdes op mod en frist, og dag og måned kan bytte plads.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'whole-ore': {
    why: 'Dele af en øre lægges sammen til øre, som ingen har bevilget.',
    notWhen: 'Slå den fra, hvis beløbene er beregnet andre steder og skal rundes af her.',
  },
  'account-pattern': {
    why: 'To skrivemåder af samme konto bliver til to konti.',
    notWhen: 'Slå den fra for en pulje, der ikke står på finansloven.',
  },
  'duplicate-key': {
    why: 'Et id i to rækker gør det uvist, hvilken række en henvisning mener.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'missing-reference': {
    why: 'Et tilsagn til en pulje, der ikke findes, tæller ikke med i nogen pulje.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'pool-cycle': {
    why: 'Puljer i ring har ingen øverste ramme, så intet loft kan beregnes.',
    notWhen: 'Slå den ikke fra; så bliver fejlen ikke set.',
  },
  'look-alike-id': {
    why: 'To id’er, der ser ens ud, deler ét projekts penge mellem to.',
    notWhen: 'Slå den fra, hvis puljen bevidst bruger id’er som 7 og 007.',
  },
  'unit-slip': {
    why: 'Et beløb skrevet i tusinder ligner et rigtigt beløb.',
    notWhen: 'Slå den fra, hvis beløbene i en kolonne virkelig er så forskellige.',
  },
  'formula-constant': {
    why: 'En fast værdi følger ikke med, når de beløb, den kom fra, ændres.',
    notWhen: 'Slå den fra, hvis kolonnen med vilje blander formler og faste værdier.',
  },
  'date-order': {
    why: 'Byttede datoer flytter penge til et forkert år.',
    notWhen: 'Slå den ikke fra; byttede datoer er altid en fejl.',
  },
  'unknown-rule': {
    why: 'En regel, der er skrevet forkert, gælder ikke, og ingen ser det.',
    notWhen: 'Slå den ikke fra, så længe arket har regler.',
  },
  'file-notice': {
    why: 'Makroer, skjulte rækker og kæder kan ændre tal, som ingen ser.',
    notWhen: 'Slå den fra, når de er kendt og i orden.',
  },
} satisfies RuleGuides;
