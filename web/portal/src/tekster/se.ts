import type { Tekster } from './nb.js';

/** Northern Sámi. Awaits a native reader: the words are those of the public sector, not yet read by one. */
const se: Tekster = {
  skall: {
    hopp: 'Njuike sisdollui',
    henter: 'Viežžamin siiddu',
    utenSkript:
      'Min kommune dárbbaša JavaScript. Bija dan ala neahttalohkkis, ja viečča siiddu ođđasit.',
    sprak: 'Giella',
    velgSprak: 'Giella: {{navn}}. Vállje eará',
    sprakFeilet: 'Eat nagodan viežžat giela. Dárkkis ahte leat neahtas, ja geahččal ođđasit.',
    loggUt: 'Logge olggos',
    innlogget: 'Sisaloggejuvvon: {{personId}}',
    bunn: 'Min kommune birra',
    tilgjengelighet: 'Olahahttivuohta',
    personvern: 'Persovdnasuodjalus ja diehtočoahkut',
    sandkasse: 'SANDKASSE',
    sandkasseTekst: 'Buot dáppe lea hutkojuvvon.',
    sandkasseKlokke: 'Diibmu lea bidjon: {{dato}} dii. {{tid}}.',
    frakoblet: 'Dus ii leat neahtta. Mii viežžat ođđaseamos go leat fas neahtas.',
  },
  innlogging: {
    avbrutt: 'Don gaskkalduhttet sisačáliheami. Čálit sisa go leat gárvvis.',
    feilet: 'Eat nagodan čálihit du sisa. Geahččal ođđasit.',
    utilgjengelig: 'Mii eat oaččo oktavuođa ID-portenii dál. Geahččal ođđasit oanehaččat.',
  },
  forside: {
    tittel: 'Du bargamušat suohkanis',
    ingress:
      'Go suohkan dárbbaša juoidá dus, de oaččut bargamuša dáppe. Oainnát maid galggat dahkat, gii jearrá ja goas dat galgá leat dahkkon.',
    loggInn: 'Logge sisa ID-porten bokte',
    under: 'Don logget sisa BankID, MinID, Buypass dahje Commfides bokte.',
  },
  liste: {
    tittel: 'Du bargamušat',
    tittelGjort: 'Bargamušat mat leat dahkkon',
    meny: 'Bargamušat',
    aGjore: 'Dahkat',
    gjort: 'Dahkkon',
    henter: 'Viežžamin du bargamušaid',
    tomTittel: 'Dus ii leat mihkkege dahkat dál.',
    tomTekst: 'Go suohkan dárbbaša juoidá dus, de oainnát dan dáppe.',
    tomGjort: 'It leat vel dahkan ovttage bargamuša.',
    tomSide: 'Dán siiddus eai leat bargamušat.',
    forsteSide: 'Vuosttaš siidui',
    feil: 'Mii eat nagodan viežžat du bargamušaid.',
    oppdatert: {
      NY: 'Listu lea ođastuvvon. Bargamušat dahkat: {{antall}}.',
      FULLFORT: 'Listu lea ođastuvvon. Bargamušat mat leat dahkkon: {{antall}}.',
    },
    bla: 'Bláđe bargamušaid',
    forrige: 'Ovddit',
    neste: 'Čuovvovaš',
    sideAv: 'Siidu {{side}} / {{sider}}',
    sidetittel: '{{tittel}}, siidu {{side}} / {{sider}}',
  },
  merke: {
    NY: 'Ođas',
    FRIST_SNART: 'Áigemearri lahkona',
    FRIST_UTE: 'Áigemearri nogai',
    GJORT: 'Dahkkon',
    GJORT_AV_ANNEN: 'Eará lea dahkan',
  },
  oppgave: {
    tilbake: 'Du bargamušat',
    henter: 'Viežžamin bargamuša',
    feil: 'Mii eat nagodan viežžat bargamuša.',
    fikk: 'Ožžot bargamuša: {{dato}}.',
    deling: '{{gjort}} / {{alle}} leat dahkan iežaset oasi',
    holderMedEn: 'Doarvái lea ahte okta dis dahká dán',
    gjortAvAnnen: 'Muhtun eará lea dahkan dán. It dárbbaš dahkat maidege.',
    bleGjort: 'Dahkkon: {{dato}}',
    fristenTil: 'Áigemearri: {{dato}}',
    viderTil: 'Joatkkát deike: {{sted}}',
    ingenLenke:
      'Liŋka dán bargamušas ii leat oadjebas, danne eat čájet dan. Váldde oktavuođa: {{kommune}}.',
    markerGjort: 'Merke dahkkon',
    kalender: 'Bija áigemeari kalendarii',
    skrivUt: 'Čálit',
    erklaring: '{{kommune}}: olahahttivuođajulggaštus',
    borteTittel: 'Mii eat gávnna bargamuša',
    borteTekst:
      'Suohkan sáhttá leat geassán dan ruovttoluotta, dahje dat gullá earái. It dárbbaš dahkat maidege.',
    tilListen: 'Du bargamušaide',
  },
  bekreft: {
    tittel: 'Leatgo dahkan dán?',
    tekst: '{{kommune}} oažžu diehtit ahte leat dahkan iežat oasi. It sáhte gáhtat dáppe.',
    ja: 'Juo, merke dahkkon',
    nei: 'Gaskkalduhte',
    lagrer: 'Vurkemin …',
    feil: 'Mii eat nagodan vurket dán. Bargamuš ii leat merkejuvvon dahkkon. Geahččal fas oanehis áiggi geažes.',
    uvisst:
      'Mii eat ožžon vástádusa, nu ahte eat dieđe vurkejuvvui go. Dárkkis ahte leat neahtas, ja geahččal fas. Ii daga maidege jus dagat dan guktii.',
    kanIkke: 'Dán bargamuša ii sáhte merket dahkkon dáppe. Gárvvis dan suohkana luhtte.',
    borte:
      'Mii eat šat gávnna bargamuša. Suohkan sáhttá leat geassán dan ruovttoluotta. It dárbbaš dahkat maidege.',
    kvittering: 'Bargamuš lea merkejuvvon dahkkon',
    kvitteringTekst: '{{kommune}} lea ožžon dieđu. It dárbbaš dahkat eambbo.',
    kvitteringOgsa: 'Nubbi dis lea maid dahkan dán. Dat ii daga maidege.',
    kvitteringAlle: '{{kommune}} lea ožžon dieđu ahte leat dahkan iežat oasi.',
  },
  feil: {
    tittel: 'Juoga manai boastut min bealde',
    tekst: 'Geahččal fas oanehis áiggi geažes.',
    utenNettTittel: 'Mii eat ožžon oktavuođa',
    utenNett: 'Mii eat ožžon oktavuođa. Dárkkis leago dus neahtta, ja geahččal fas.',
    provIgjen: 'Geahččal fas',
    feilkode: 'Muital dán koda jus válddát oktavuođa:',
    kopier: 'Máŋge koda',
    kopiert: 'Koda lea máŋgejuvvon.',
  },
  sesjon: {
    varselTittel: 'Don logget farga olggos',
    uvirksom:
      'It leat dahkan maidege muhtun áiggi. Dat maid oainnát šearpmas, jávká go logget olggos.',
    forLenge:
      'Leat leamaš sisaloggejuvvon nu guhká go lea vejolaš. Go áigi nohká, fertet fas logget sisa.',
    igjen: 'Don logget olggos dán geažes:',
    sekunder: 'Don logget olggos {{antall}} sekundda geažes.',
    fortsett: 'Joatkke',
    fikkIkkeForlenget:
      'Mii eat nagodan guhkidit áiggi. Dárkkis leago dus neahtta, ja geahččal fas.',
    ok: 'Mun ipmirdan',
    utlopt: 'Don leat olggosloggejuvvon',
    utloptTekst:
      'Ná eai oainne earát du dieđuid. Dat mii lea merkejuvvon dahkkon, lea vurkejuvvon. Jus it gearggan, de fertet dahkat dan ođđasit.',
    loggInnIgjen: 'Logge fas sisa',
    tilbakeHit: 'Boađát ruovttoluotta seamma siidui.',
    innlogget: 'Don leat ain sisa loggejuvvon',
    innloggetTekst: 'Deaddil Logge olggos jus leat gárvvis.',
    utenNett:
      'Don leat neaktiháhtta, ja leat ain sisa loggejuvvon. Logge olggos go leat fas neahtas.',
    loggetUt: 'Don leat loggen olggos',
    loggetUtTekst: 'Gidde neahttalohkki jus earát geavahit seamma dihtora.',
  },
  ukjent: {
    tittel: 'Mii eat gávnna siiddu',
    tekst: 'Čujuhus sáhttá leat boastut čállojuvvon, dahje siidu lea sirdojuvvon.',
    tilForsiden: 'Álgosiidui',
  },
  tilgjengelighet: {
    tittel: 'Olahahttivuohta',
    mal: 'Buohkat galget sáhttit geavahit Min kommune. Mii ráhkadit siidduid WCAG 2.2 mielde dásis A ja AA, mii lea garraset go láhka gáibida.',
    hvaTittel: 'Ná dat galgá doaibmat',
    hva: [
      'Sáhtát geavahit buot dušše boallobeavddiin.',
      'Šearbmalohkki oažžu seamma go čalbmi.',
      'Sáhtát stuoridit 200 proseantta rádjai, ja geavahit šearpma mii lea 320 čuoggá govdu.',
      'Siiddut čuvvot du heivehusaid seavdnjes šearpma ja unnit lihkadeami várás.',
    ],
    ukjentTittel: 'Maid mii eat vel dieđe doarvái',
    ukjent: [
      'Mii leat geahččalan siidduid boallobeavddiin, stuoridemiin ja automáhtalaš dárkkistemiiguin, muhto eat buot šearbmalohkkiiguin.',
      'Davvisámegiel teavsttaid ii leat lohkan oktage geas davvisámegiella lea eatnigiella.',
    ],
    meldTittel: 'Muital go juoga ii doaimma',
    meld: 'Váldde oktavuođa suohkaniinnat ja muital guđe siidu lea ja maid geahččalit dahkat. Dan botta oaččut veahki bargamušain eará láhkai.',
    erklaringTittel: 'Suohkana julggaštus',
    erklaring: 'Juohke suohkanis lea iežas olahahttivuođajulggaštus dáppe:',
    tilsyn: 'Doppe čuožžu maiddái mo váidalat.',
    gjennomgatt: 'Maŋimuš geahčaduvvon {{dato}}.',
  },
  personvern: {
    tittel: 'Persovdnasuodjalus ja diehtočoahkut',
    ingress:
      'Mii geavahit dušše dan mii dárbbašuvvo vai sáhtát logget sisa ja lohkat. Mii eat mihtit maid dagat, ja eará ii oaččo diehtit ahte leat leamaš dáppe.',
    kapslerTittel: 'Maid mii vurket du neahttalohkkái',
    kapsler: [
      'Sisaloggen: diehtočoahkku man namma lea __Host-min-kommune, ja mii bistá dassážii go logget olggos dahje áigi nohká.',
      'Dan botta go logget sisa: diehtočoahkku man namma álgá ná: __Host-min-kommune-innlogging, ja mii jávká go leat sisaloggejuvvon.',
      'Giella: diehtočoahkku man namma lea min-kommune-sprak, vai siidu rahpasa dan gillii maid válljejit. Dat bistá eanemustá ovtta jagi.',
    ],
    samtykke: 'Buot golbma leat dárbbašlaččat. Danne mii eat jeara miehtama.',
    oppgaverTittel: 'Maid suohkan diehtá',
    oppgaver:
      'Bargamušat bohtet suohkanis mii lea sádden daid. Suohkan oaidná goas leat dahkan bargamuša. Jus máŋggas leat ožžon seamma bargamuša, de oidnet galle leat dahkan iežaset oasi, muhto eai geat.',
    husketTittel: 'Maid mii muitit',
    husket: 'Mii muitit guđe giela leat válljen, ja goas rahpet bargamuša vuosttaš háve.',
    rettigheterTittel: 'Du vuoigatvuođat',
    rettigheter:
      'Sáhtát bivdit suohkana čájehit, divvut dahje sihkkut dan maid dat lea vurken du birra.',
  },
};

export default se;
