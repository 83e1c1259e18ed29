import { describe, expect, test } from 'vitest';
import { find, linesOf } from './read.ts';

/** All that is found in a sentence of another language, one line a statement; `nobody` where no words name a source. */
const sentences: Readonly<Record<string, readonly (readonly [text: string, lines: readonly string[]])[]>> = {
  fr: [
    [
      '« Le port restera ouvert », a déclaré lundi la ministre Anne Morel.',
      ['direct | la ministre Anne Morel | Le port restera ouvert'],
    ],
    [
      '« Le port, a précisé la ministre, restera ouvert tout l’hiver. »',
      ['direct | la ministre | Le port … restera ouvert tout l’hiver.'],
    ],
    [
      'Le maire Jean Colin l’a confirmé : « Nous avons le temps. »',
      ['direct | Le maire Jean Colin | Nous avons le temps.'],
    ],
    ['« Nous avons le temps », dit-elle.', ['direct | elle | Nous avons le temps']],
    [
      'Selon la ministre, le port est « totalement sûr pour les équipages ».',
      ['direct | la ministre | totalement sûr pour les équipages'],
    ],
    [
      'D’après le capitaine, « la glace était trop mince ce matin-là ».',
      ['direct | le capitaine | la glace était trop mince ce matin-là'],
    ],
    [
      '« Nous refusons », ont répondu les pêcheurs. « Ce quota est une insulte », a ajouté leur avocat.',
      ['direct | les pêcheurs | Nous refusons', 'direct | leur avocat | Ce quota est une insulte'],
    ],
    [
      'Anne Morel, ministre des Transports, a dit à la presse : « Je ne signerai pas. »',
      ['direct | Anne Morel, ministre des Transports | Je ne signerai pas.'],
    ],
    [
      '« Nous avons attendu neuf heures », raconte un passager, qui a requis l’anonymat.',
      ['direct | un passager | Nous avons attendu neuf heures'],
    ],
    ['Le film « La Dernière Traversée » sort en mai.', []],
    ['La ministre a qualifié le plan de « cadeau ».', []],
  ],
  de: [
    [
      '„Der Hafen bleibt offen“, sagte Ministerin Anna Berg am Montag dem Sender Radio Varn.',
      ['direct | Ministerin Anna Berg | Der Hafen bleibt offen'],
    ],
    [
      '„Der Hafen“, so die Ministerin, „bleibt den ganzen Winter offen.“',
      ['direct | die Ministerin | Der Hafen … bleibt den ganzen Winter offen.'],
    ],
    [
      'Laut Bürgermeister Karl Holm ist die Mole „völlig sicher für alle“.',
      ['direct | Bürgermeister Karl Holm | völlig sicher für alle'],
    ],
    [
      '„Wir haben Zeit“, sagte er. „Niemand muss warten.“',
      ['direct | er | Wir haben Zeit … Niemand muss warten.'],
    ],
    [
      '»Das ist eine Beleidigung«, erklärte der Sprecher der Fischer.',
      ['direct | der Sprecher der Fischer | Das ist eine Beleidigung'],
    ],
    [
      'Der Bürgermeister sagte der Zeitung: „Ich trete nicht zurück.“',
      ['direct | Der Bürgermeister | Ich trete nicht zurück.'],
    ],
    ['Die „Nordstern“ liegt im Hafen.', []],
  ],
  es: [
    [
      '«El puerto seguirá abierto», ha dicho la ministra.',
      ['direct | la ministra | El puerto seguirá abierto'],
    ],
    [
      '«El puerto seguirá abierto todo el invierno», dijo la ministra Ana Rivera el lunes.',
      ['direct | la ministra Ana Rivera | El puerto seguirá abierto todo el invierno'],
    ],
    [
      '«El puerto», explicó la ministra, «seguirá abierto todo el invierno».',
      ['direct | la ministra | El puerto … seguirá abierto todo el invierno'],
    ],
    [
      '“No firmaremos”, aseguró el alcalde. “Es un insulto”, añadió.',
      ['direct | el alcalde | No firmaremos', 'direct | nobody | Es un insulto'],
    ],
    [
      'Según la ministra, el muelle es «totalmente seguro para todos».',
      ['direct | la ministra | totalmente seguro para todos'],
    ],
    [
      'El alcalde Juan Ríos dijo a la prensa: «No voy a dimitir».',
      ['direct | El alcalde Juan Ríos | No voy a dimitir'],
    ],
  ],
  ar: [
    [
      'قال الوزير سامي ندى: «الميناء سيبقى مفتوحا طوال الشتاء».',
      ['direct | الوزير سامي ندى | الميناء سيبقى مفتوحا طوال الشتاء'],
    ],
    [
      'وأضافت الوزيرة ليلى حداد أن "الميناء آمن تماما للجميع".',
      ['direct | الوزيرة ليلى حداد | الميناء آمن تماما للجميع'],
    ],
    ['"لن نوقع على الاتفاق أبدا"، قال رئيس البلدية.', ['direct | رئيس البلدية | لن نوقع على الاتفاق أبدا']],
    ['وبحسب الوزيرة فإن الرصيف "آمن تماما للجميع الآن".', ['direct | الوزيرة | آمن تماما للجميع الآن']],
  ],
  ur: [
    [
      'وزیر سمیع ندا نے کہا: ”بندرگاہ سردیوں میں کھلی رہے گی“۔',
      ['direct | وزیر سمیع ندا | بندرگاہ سردیوں میں کھلی رہے گی'],
    ],
    ['”ہم دستخط نہیں کریں گے“، میئر نے کہا۔', ['direct | میئر | ہم دستخط نہیں کریں گے']],
    ['وزیر کا کہنا تھا کہ ”بندرگاہ مکمل طور پر محفوظ ہے“۔', ['direct | وزیر | بندرگاہ مکمل طور پر محفوظ ہے']],
    ['وزیر کے مطابق بندرگاہ ”مکمل طور پر محفوظ ہے“۔', ['direct | وزیر | مکمل طور پر محفوظ ہے']],
  ],
};

describe.each(Object.entries(sentences))('%s', (language, rows) => {
  test.each(rows)('%s', (text, lines) => {
    const found = linesOf(text, language).map((line) => line.replace(/^direct \|  \|/u, 'direct | nobody |'));
    expect(found).toEqual(lines);
  });

  test('every statement says that its language is read in part', () => {
    const doubts = rows.flatMap(([text]) => find(text, language).statements.map((one) => one.doubts));
    expect(doubts.length).toBeGreaterThan(3);
    for (const codes of doubts) expect(codes).toContain('language-partial');
  });
});

describe('what is not read', () => {
  test('indirect speech in another language is left alone, so that nothing is half read', () => {
    expect(find('Die Ministerin sagte, der Hafen bleibe offen.', 'de').statements).toEqual([]);
  });

  test('a tag of another paragraph gives a quotation to nobody', () => {
    const text = 'La ministre a dit non hier.\n« Nous avons attendu neuf heures dans la neige. »';
    const [only] = find(text, 'fr').statements;
    expect(only?.source).toBeNull();
  });

  test('a language that is not analysed is left alone', () => {
    expect(find('«Havna er åpen», sa ministeren.', 'no')).toEqual({ statements: [], rejected: [] });
  });
});
