/** Building stones of invented people: common given names, family names and places of four countries. */
const words = (text) => text.trim().split(/\s+/);

const syllables = {
  nl: [
    words('Ber Hoe Kro Wij Ver Mol Stra Bui Dek Kui Oos Rie Slo Tim Vee Wol Zee Bak Cor Dij'),
    words('gen ken man meer sen stra ten veld burg hof kamp laar mans rink sma wijk zaal brug dam horst'),
  ],
  hu: [
    words('Bak Csik Dom Er Fa Gal Hor Ke Lu Mol Nyi Or Pa Ri Sza Ta Va Zel Bor Ga'),
    words('ányi esi ócsi ári óczi ényi osi ödi ágyi ai ándi onyi egi ási éri ádi ófi ésdi úri áli'),
  ],
  bg: [
    words('Бой Вел Ган Дим Жел Зла Ил Кал Люб Мил Нед Пен Рад Сто Тон Урд Хар Цвет Чав Янк'),
    words('ч ко чо ин ил ит ан он ар ослав омир ан ел ето ив ник ош ал юш ьо'),
  ],
  ro: [
    words('Băl Cior Dră Flo Ghe Hur Io Lup Mun Ne Olt Pă Ră Să Tă Ungu Vă Zam Bră Co'),
    words('escu eanu ache aru oiu ilă atu oșu ici aș inca ureanu oveanu ăuțu otă ăran ascu ea oni ulea'),
  ],
};

export const COUNTRIES = {
  nl: {
    given: {
      m: words(
        'Jan Johannes Cornelis Willem Hendrik Pieter Gerrit Daan Sem Bram Lars Thijs Ruben Jesse Mohamed Ahmed Mark Peter Erik Rob Jeroen Martijn Bas Tim Koen',
      ),
      f: words(
        'Maria Johanna Anna Emma Julia Sophie Tess Eva Lotte Fleur Sanne Lisa Anouk Femke Iris Marieke Petra Ingrid Fatima Esther Marloes Linda Hanneke Roos Nora',
      ),
    },
    family: words(
      'Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Postma Kok Schouten Willems Hoekstra Koster Prins Huisman Kuipers Veenstra Kramer Scholten',
    ),
    particles: ['', '', '', '', 'de ', 'van ', 'van der ', 'van den ', 'van de '],
    places: words(
      'Amsterdam Rotterdam Utrecht Eindhoven Groningen Tilburg Almere Breda Nijmegen Arnhem Haarlem Zwolle',
    ),
  },
  hu: {
    given: {
      m: words(
        'László István József János Zoltán Sándor Gábor Ferenc Attila Péter Tamás Tibor András Csaba Balázs Imre Lajos György Miklós Gergő Bence Máté Dávid Levente Norbert',
      ),
      f: words(
        'Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Margit Judit Ágnes Andrea Ildikó Erika Krisztina Mónika Szilvia Tímea Anikó Réka Dóra Boglárka Hanna Zsófia Eszter Nóra',
      ),
    },
    family: words(
      'Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh Simon Rácz Fekete Szilágyi Török Fehér Balázs Gál',
    ),
    particles: [''],
    places: words(
      'Budapest Debrecen Szeged Miskolc Pécs Győr Nyíregyháza Kecskemét Székesfehérvár Szombathely Szolnok Eger',
    ),
  },
  bg: {
    given: {
      m: words(
        'Георги Иван Димитър Николай Петър Христо Йордан Александър Стефан Васил Тодор Стоян Красимир Пламен Атанас Ангел Любомир Кирил Цветан Жельо Щерю Юлиян Борис Момчил Светослав',
      ),
      f: words(
        'Мария Иванка Елена Йорданка Пенка Радка Виолетта Цветана Надежда Гергана Десислава Ралица Снежана Жана Юлия Кремена Стефка Веселина Анелия Даниела Теодора Милена Росица Ваня Яна',
      ),
    },
    family: words(
      'Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев Атанасов Петков Ангелов Колев Йорданов Маринов Стефанов Попов Михайлов Кръстев Костов Жеков Чобанов Щерев Цонев',
    ),
    particles: [''],
    places: words('София Пловдив Варна Бургас Русе Плевен Сливен Добрич Шумен Перник Хасково Ямбол'),
  },
  ro: {
    given: {
      m: words(
        'Andrei Alexandru Gheorghe Ioan Vasile Constantin Nicolae Marian Ion Dumitru Mihai Florin Ștefan Cristian Gabriel Adrian Ionuț Cătălin Răzvan Bogdan Sorin Viorel Marius Lucian Octavian',
      ),
      f: words(
        'Maria Elena Ana Ioana Mihaela Andreea Cristina Daniela Gabriela Alexandra Georgiana Ștefania Mirela Camelia Roxana Simona Nicoleta Raluca Ileana Viorica Lăcrămioara Floarea Luminița Oana Anca',
      ),
    },
    family: words(
      'Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Dinu Ilie Șerban Țurcanu Moldovan Nistor Constantinescu Florea Marin Tudor Lazăr Sandu Preda',
    ),
    particles: [''],
    places: words('București Cluj-Napoca Timișoara Iași Constanța Craiova Brașov Galați Ploiești Oradea Brăila Arad'),
  },
};

/** Family names of a country: the common ones first, then many rarer invented ones. */
export function familyNames(country) {
  const [heads, tails] = syllables[country];
  const middles = country === 'bg' ? ['', 'о', 'и', 'е', 'а'] : ['', 'a', 'o', 'e', 'i'];
  const rare = heads.flatMap((head) => tails.flatMap((tail) => middles.map((middle) => head + middle + tail)));
  const ending = (name) => (country === 'bg' ? `${name.replace(/[аеоюьяи]+$/, '')}ов` : name);
  return [...COUNTRIES[country].family, ...new Set(rare.map(ending))];
}
