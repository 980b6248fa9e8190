import type { Language } from '../../language/language.ts';
import { PLACEHOLDER } from './fact.ts';

/** What the placeholders of the starter cards stand for; others are shown by their own name. */
const LABELS: Readonly<Record<string, Record<Language, string>>> = {
  access_policy: { en: 'who has access to the data', ru: 'у кого есть доступ к данным' },
  business_case_template: { en: 'sample business case', ru: 'пример обоснования' },
  case_same_industry: { en: 'case study from the same industry', ru: 'кейс из той же отрасли' },
  checklist: { en: 'checklist', ru: 'чек-лист' },
  checkpoint_plan: { en: 'checkpoint plan', ru: 'план контрольных точек' },
  client_hours: { en: 'hours needed from the customer', ru: 'сколько часов нужно от клиента' },
  comparison_table: { en: 'comparison table', ru: 'таблица сравнения' },
  contract_terms: { en: 'contract terms', ru: 'условия договора' },
  cost_of_delay: { en: 'cost of delay', ru: 'цена промедления' },
  cost_of_problem: { en: 'cost of the problem', ru: 'во что обходится проблема' },
  data_location: { en: 'where data is stored', ru: 'где хранятся данные' },
  decision_criteria: { en: 'decision criteria', ru: 'критерии решения' },
  differentiator: { en: 'what sets us apart', ru: 'чем мы отличаемся' },
  discount_policy: { en: 'discount policy', ru: 'правила скидок' },
  dpa: { en: 'data processing agreement', ru: 'соглашение об обработке данных' },
  exec_one_pager: { en: 'one-pager for an executive', ru: 'страница для руководителя' },
  exit_terms: { en: 'how to leave the contract', ru: 'условия выхода из договора' },
  guarantee_policy: { en: 'what the contract guarantees', ru: 'что гарантирует договор' },
  implementation_plan: { en: 'implementation plan', ru: 'план внедрения' },
  included_items: { en: 'what the price includes', ru: 'что входит в цену' },
  integrations_list: { en: 'list of integrations', ru: 'список интеграций' },
  legal_details: { en: 'company details to check', ru: 'реквизиты для проверки' },
  low_risk_trial: { en: 'low-risk trial', ru: 'проба без риска' },
  main_pain: { en: 'what the first phase covers', ru: 'что даёт первый этап' },
  manual_step: { en: 'the manual step we remove', ru: 'какой ручной шаг мы убираем' },
  migration_plan: { en: 'migration plan', ru: 'план перехода' },
  onboarding_plan: { en: 'training plan', ru: 'план обучения' },
  one_pager: { en: 'one-page overview', ru: 'обзор на одну страницу' },
  our_responsibility: { en: 'what we are responsible for', ru: 'за что отвечаем мы' },
  payment_options: { en: 'payment options', ru: 'варианты оплаты' },
  payment_policy: { en: 'payment policy', ru: 'правила оплаты' },
  pilot_price: { en: 'pilot price', ru: 'цена пилота' },
  pilot_terms: { en: 'pilot terms', ru: 'условия пилота' },
  public_roadmap: { en: 'public roadmap', ru: 'открытый план развития' },
  reference_contacts: {
    en: 'customers who agreed to be references',
    ru: 'кто из клиентов нас рекомендует',
  },
  rescue_case: { en: 'case study after a failed attempt', ru: 'кейс после неудачного опыта' },
  security_sheet: { en: 'security overview', ru: 'памятка по безопасности' },
  short_term_option: { en: 'short-term option', ru: 'вариант на короткий срок' },
  single_scenario: { en: 'one scenario to start with', ru: 'один сценарий для начала' },
  small_first_step: { en: 'small first step', ru: 'небольшой первый шаг' },
  starter_price: { en: 'price of the first phase', ru: 'цена первого этапа' },
  trigger_situation: { en: 'what people come to us with', ru: 'с чем к нам приходят' },
  typical_exec_questions: { en: 'questions executives ask', ru: 'вопросы руководителей' },
  workarounds: { en: 'workarounds', ru: 'обходные решения' },
};

export const factLabel = (name: string, language: Language): string =>
  LABELS[name]?.[language] ?? name.replaceAll('_', ' ');

/** Each gap by what it stands for; `thisOne` is the one that is being filled in. */
export const gapsNamed = (text: string, language: Language, thisOne = ''): string =>
  text.replace(PLACEHOLDER, (_, name: string) =>
    name === thisOne ? '…' : `[${factLabel(name, language)}]`,
  );

/** What stands behind `/objection facts` may be the name in either language's words. */
export const isFactLabel = (words: string): boolean =>
  Object.values(LABELS).some(({ en, ru }) => [en, ru].includes(words.toLowerCase()));
