import { NAMES_ABROAD } from './first-names-abroad.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** First names, what friends make of them, and patronymics that stand for a name. */
export const RUSSIAN_NAMES = words(`
  Игнат Еся Ульяна Добрыня Евпатий Савелий Лаврик Никитос Тимоша Сёма Стёпка Марьяна Снежа Владлена Ася Олжас Гульнур Мейрамгуль Рустэм Ильназ Айсылу Гюзель Гузалия Назира Клава Тёма Даня Лёля Лиля Лара Рената Диляра Ваге Вазген Тойво Марсель Мехди Альфред Ильмир Эльза Регина Залия Гузаль Фая Рая Зоя Шахин Рахман Али Ариана Нелля Тоша Кузя Вениамин
  Азамат Айгерим Айгуль Айдар Александр Александра Алексей Алена Алик Алим Алина Алиса Алия Алла
  Алсу Альберт Альбина Алёна Амир Анастасия Анатолий Андрей Анжела Анжелика Анна Антон Аня Арина
  Аркадий Армен Арсений Арслан Артем Артур Артём Асель Аслан Ахмед Ашот Богдан Борис Боря Вадим
  Валентин Валентина Валерий Валерия Ваня Варвара Василий Василиса Вася Вениамин Вера Вероника
  Виктор Виктория Виолетта Вита Виталий Виталик Витя Влад Владимир Владислав Вова Вовка Володя
  Всеволод Вячеслав Галина Галя Гена Геннадий Георгий Герман Глеб Гоша Григорий Гриша Гузель
  Гульнара Гуля Даниил Данил Данила Данияр Дарья Даша Демид Демьян Денис Диана Дилара Дима Димон
  Динара Дмитрий Ева Евгений Евгения Егор Екатерина Елена Елизавета Ерлан Жанна Жека Женя Жора
  Зарина Заур Захар Зина Зинаида Зинаиды Злата Зоя Иван Иваныч Игорь Игорёк Ильдар Ильнур Илья
  Инга Инна Ира Ирина Ирма Камила Камилла Карен Карина Катя Кеша Кира Кирилл Клавдия Клара Коля
  Константин Костя Костян Кристина Ксения Лада Лариса Лев Лейла Лена Леонид Лера Леся Леха Леша
  Лиана Лидия Лиза Лика Лилия Лиля Лолита Луиза Лука Люба Любовь Люда Людмила Лёня Лёха Лёша
  Магомед Мадина Майя Макар Макс Максим Марат Маргарита Марианна Марина Мария Марк Матвей Маша
  Мила Милана Мирон Михаил Михалыч Миша Мурат Надежда Надя Назар Наиль Настя Наталия Наталка
  Наталья Наташа Нелли Ника Никита Николаич Николай Нина Нурлан Оксана Олег Олеся Ольга Оля
  Павел Палыч Паша Петр Петрович Петя Платон Полина Прохор Пётр Равиль Радик Раиса Расул Рафаэль
  Регина Ренат Римма Рита Родион Роза Рома Роман Руслан Рустам Рушан Савелий Самир Саныч Саня
  Санёк Саша Света Светлана Святослав Семен Семён Семёныч Сергеич Сергей Серега Серж Серёга
  Серёжа Слава Снежана Соня София Софья Станислав Стас Стася Степа Степан Степаныч Стёпа Тагир
  Таисия Тамара Таня Татьяна Тигран Тимофей Тимур Толя Тоня Тёма Ульяна Фаина Фарид Фатима Федор
  Федя Филипп Фёдор Христина Шамиль Шура Эдик Эдуард Элеонора Элина Эльвира Эльдар Эмиль Эмма
  Эрик Юлиан Юлиана Юлия Юля Юра Юрий Яков Яна Янка Ярослав Яша
  Абдулла Авдей Аверкий Аверьян Авксентий Автоном Агап Агата Агафон Агафья Аггей Агнешка Агния Ада
  Адам Аделина Аделия Адлан Адриан Азарий Азат Азиз Азиза Айбек Айдана Айжан Айнур Айнура Айрат
  Айсулу Айша Аким Акмаль Акулина Алан Алевтина Алишер Алмаз Алмас Альбек Альфия Амалия Амвросий
  Амина Амос Ананий Анвар Ангелина Андрон Андроник Андрюха Андрюша Анзор Аникей Аникита Анисим
  Антип Антонин Антонина Антоша Ануш Аполлинарий Аполлон Арай Арефий Ариадна Аристарх Арман Арсен
  Артак Артемий Архип Асем Асет Аскар Аскольд Асланбек Асхат Ася Афанасий Афиноген Ахмат Ахмет
  Багдат Бажен Бауыржан Бахром Бахтиёр Бахтияр Бекзат Белла Бибигуль Болеслав Борислав Боян
  Бронислав Будимир Булат Бэлла Вагиф Вадик Валера Валерьян Валя Варлаам Варфоломей Василина
  Вахтанг Вацлав Велимир Венедикт Венер Венера Вика Викентий Викторин Викуся Виссарион Владилен
  Владислава Владлен Влас Вован Всемил Всеслав Вышеслав Гаврила Гагик Галактион Галым Гамлет Гарик
  Гаухар Гаянэ Гедеон Гела Герасим Гиви Гия Глафира Гоар Гордей Гостомысл Гремислав Гульмира
  Гульназ Гульшат Гурам Гурий Давид Давыд Дамир Дастан Даурен Дашка Дементий Джамал Джамиля Джон
  Дилноза Дилшод Дильшод Димка Дина Динар Добромысл Доброслав Дорофей Евграф Евдоким Евдокия
  Евлампий Евпраксия Евсей Евстафий Евстигней Евфросиния Ежи Елизар Елисей Емельян Епифан Еремей
  Ержан Ермил Ермолай Ерофей Ефим Ефрем Жанар Жандос Жанибек Жасур Женька Жорик Заира Залим Залина
  Зарема Заурбек Зауре Зафар Зиновий Зосима Зульфия Зураб Зухра Ибрагим Иванна Игнатий Игорёша
  Измаил Изот Изяслав Иларион Ильгиз Ильсур Ильшат Ильяс Инесса Иннокентий Иосиф Ипат Ипатий
  Ипполит Ираида Ираклий Ирек Иришка Иса Исай Исидор Исмаил Ия Казимир Кайрат Каллистрат Камиль
  Канат Капитон Карине Карл Касьян Катюша Кахабер Ким Кир Клавдий Климент Коленька Колян Кондрат
  Кондратий Конон Корнил Ксюша Кузьма Куприян Лаврентий Ладимир Ладислав Лазарь Лана Лариска Лаша
  Лёва Ленка Леон Леонтий Лёшка Лида Лизавета Лонгин Лора Лукия Лукьян Лусине Лучезар Любим Любомир
  Любосмысл Люся Ляйсан Мадияр Майкл Максимильян Мамука Манана Мансур Марек Мариан Маринка Марлен
  Марта Мартын Мартьян Марфа Марьям Мелания Мефодий Мехмет Мечислав Милан Милен Милена Милий Милица
  Милован Мирослав Мирослава Митофан Митя Митяй Михей Модест Моисей Мокей Мстислав Мурад Муса
  Мухаммад Мухаммед Мухтар Надюша Назым Наина Наргиз Наргиза Нариман Наркис Натан Натела Наум
  Нестор Никандр Никанор Никифор Никодим Никон Нинель Нино Нифонт Нодар Нодира Нонна Нурбек Нургуль
  Нуржан Нурия Нурсултан Ойбек Оленька Олимпий Омар Онуфрий Орест Остап Остромир Отар Павлик
  Панкрат Панкратий Пантелеймон Панфил Парамон Парфен Пахом Пелагея Петер Петька Пимен Поликарп
  Полинка Порфирий Потап Прасковья Прокл Прокофий Пьер Радим Радислав Радмир Радован Рамазан Рамиль
  Расим Ратмир Рафик Рахим Рашид Резо Ринат Рифат Розалия Роксана Ромка Ростислав Рубен Рузанна
  Русик Руслана Рустем Рустик Руфина Рюрик Сабина Сабрина Савва Савватий Садык Саид Саида Сакен
  Салават Самвел Самуил Санька Сара Сардор Сауле Светка Светозар Святополк Сева Севастьян Селиван
  Селиверст Серафим Серёня Серик Сигизмунд Сидор Силантий Сильвестр Симон Синклитикия Славик Сослан
  Софон Софрон Спиридон Станимир Станислава Стасик Стелла Стоян Султан Сусанна Сымбат Таймураз
  Талгат Тамаз Тамерлан Танюша Тарас Тася Твердислав Творимир Темирлан Тенгиз Терентий Тимоха Тит
  Тихон Толеген Толик Толян Тома Томаш Торнике Трифон Трофим Улугбек Ульян Умар Умида Устин Фадей
  Фаиль Фаниль Фанис Фарида Фаррух Фархад Феврония Федосий Федот Фёкла Феликс Феоктист Феофан
  Ферапонт Филарет Филимон Фирс Фируза Флорентин Фока Фортунат Фотий Фрол Хабиб Хава Хадижа Хамид
  Харитон Харлампий Хасан Хосе Христофор Хуан Хусейн Чеслав Чингиз Шавкат Шахноза Шерзод Шолпан
  Шота Эвелина Элла Эльза Эльмира Эльнур Эля Эмилия Эмин Эммануил Эраст Эрнест Эрнст Ювеналий Юлий
  Юрик Юсуп Юсуф Якуб Ян Яра Ярик Ярополк Ярослава Ясин Ясмина
`);

export const ENGLISH_NAMES = words(`${NAMES_ABROAD}
  Aaron Abe Abigail Adam Adrian Aisha Al Alan Alex Alfred Ali Alice Alicia Alison Amanda Amber
  Amy Ana Andrea Andrew Andy Angela Angie Ann Anna Anne Anthony April Archie Arthur Ashley Ava
  Barbara Bea Becky Bella Ben Bernard Bert Beth Bettina Betty Bill Bo Bob Bobby Bonnie Boris
  Brad Brandon Brenda Brian Bridget Bruce Cal Camila Carl Carla Carmen Carol Caroline Casey
  Cathy Cecilia Chad Charles Charlie Chloe Chris Christina Chuck Cindy Claire Clara Clark Cody
  Colin Connor Craig Curtis Cynthia Daisy Damian Dan Dana Daniel Danny Daria Darren Dave David
  Dawn Dean Deb Debbie Denise Dennis Derek Diana Diane Diego Dmitri Dmitry Dominic Don Donna
  Dora Dorothy Doug Dylan Earl Ed Edith Edna Edward Edwin Elaine Elena Eli Elizabeth Ella Ellen
  Emily Emma Eric Erin Ernest Esther Ethan Eugene Eva Eve Fatima Faye Felix Fern Fiona Floyd
  Fran Francis Frank Fred Gabriel Gail Gary Gavin George Gerald Gina Glen Glenn Gloria Gordon
  Grace Graham Greg Gus Hank Hannah Harold Harriet Harry Harvey Hassan Hazel Heather Heidi Helen
  Henry Holly Hugo Ian Ines Ingrid Irene Iris Isaac Ismael Ivan Ivy Jack Jackie Jacob Jacqueline
  Jake Jamal James Jamie Jan Jane Janet Janice Jared Jason Javier Jay Jean Jeff Jen Jenna Jenny
  Jeremy Jerry Jess Jessica Jill Jim Jo Joan Joanna Joe Joel John Jon Jordan Jorge Jose Joseph
  Josh Joy Juan Juanita Judith Judy Julia Julie Justin Karen Karl Kate Katherine Kathy Katie
  Kayla Keith Kelly Ken Kenneth Kevin Khalid Kim Kirk Kofi Kristen Kurt Kyle Lance Larry Laura
  Lauren Leah Lee Leila Lena Leo Leon Leonard Leslie Lewis Liam Lily Linda Lisa Liz Logan Lola
  Lorenzo Lou Louis Lucas Lucy Luis Lukas Luke Lynn Mabel Mandy Manuel Marco Marcus Margaret
  Marge Maria Marie Marilyn Marion Mark Martha Martin Marvin Mary Mateo Matt Max Maya Megan
  Melissa Mia Michael Michelle Mick Miguel Mike Milo Miriam Mohamed Mohammed Molly Monica Morgan
  Nadia Nadine Nancy Naomi Natalie Natasha Nate Nathan Ned Neil Nell Nick Nicole Nigel Nina Noah
  Noel Nora Norman Ola Olga Oliver Olivia Omar Oscar Owen Paige Pam Paolo Parker Pat Patricia
  Patrick Paul Paula Pearl Pedro Peggy Perry Pete Peter Phil Philip Phoebe Piotr Priya Quinn
  Rachel Rafael Raj Ralph Ramona Ravi Ray Rebecca Reggie Rene Ricardo Richard Rick Rita Rob
  Robbie Robert Robin Rodney Roger Roland Ron Rosa Rose Rowan Roy Ruby Rudy Rupert Russ Ruth
  Ryan Sabrina Sally Sam Samantha Sandra Sanjay Santiago Sara Sarah Sasha Saul Scott Sean Seth
  Shane Sharon Shawn Sheila Sherry Shirley Sidney Silvia Simon Simone Sofia Sonia Sophie Spencer
  Stacy Stan Stella Stephen Steve Stuart Sue Susan Sven Sylvia Tamara Tanya Tara Ted Teresa
  Terry Tess Tessa Theo Tiffany Tim Tina Tobias Toby Todd Tom Tony Tracy Trevor Trisha Troy
  Tyler Uma Ursula Valerie Vanessa Vera Veronica Vic Victor Vince Vincent Viola Virginia Vivian
  Wade Wally Walter Wanda Warren Wayne Wendy Wesley Whitney Will William Winston Xavier Yasmin
  Yuki Yusuf Yvonne Zach Zara Zoe Zoey
`);
