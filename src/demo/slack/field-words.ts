/** What Slack's own client says under a field before it sends a form; in Russian too, for the demo's page speaks it. */
const EN = {
  required: 'Please complete this required field.',
  tooShort: (least: number) => `This field needs at least ${least} characters.`,
  tooLong: (most: number) => `This field can't be longer than ${most} characters.`,
  number: 'Enter a number.',
  email: 'Enter a valid email address.',
  tooManyFiles: (most: number) =>
    `You can attach ${most} ${most === 1 ? 'file' : 'files'} at most.`,
  fileType: (types: string) => `This file type isn't supported here. Supported: ${types}.`,
};

export type FieldWords = typeof EN;

const RU: FieldWords = {
  required: 'Заполните это поле.',
  tooShort: (least) => `Слишком коротко. Знаков нужно не меньше ${least}.`,
  tooLong: (most) => `Слишком длинно. Знаков может быть не больше ${most}.`,
  number: 'Введите число.',
  email: 'Введите адрес электронной почты.',
  tooManyFiles: (most) => `Файлов может быть не больше ${most}.`,
  fileType: (types) => `Такой файл сюда не подходит. Можно: ${types}.`,
};

export const fieldWords = (locale: string | undefined): FieldWords =>
  locale?.startsWith('ru') ? RU : EN;
