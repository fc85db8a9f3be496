import { badParameters, ScriptError } from '../../contract';
import { local, type Method, type Methods } from '../../spreadsheet/methods';
import { readAnswer } from '../answers';
import { kindOf } from '../kinds';
import { wallText } from '../moment';
import { type FormItem, ItemResponse } from '../objects';
import type { ItemState } from '../state';

type Raw = (item: ItemState, ...args: never[]) => unknown;

/** `createResponse` of one kind of question: `raw` puts the arguments as a respondent would answer. */
function creates(signature: string, raw: Raw): Methods<FormItem> {
  const method: Method<FormItem> = local(signature, (self, ...args) =>
    respond(self, raw(self.state, ...args)),
  );
  return { createResponse: method };
}

export const TEXT_ANSWER = creates('string | number', (_item, text: string | number) => String(text));
export const CHOICE_ANSWER = creates('string', (_item, choice: string) => choice);
export const CHOICES_ANSWER = creates('string[]', (_item, choices: string[]) => choices);
export const NUMBER_ANSWER = creates('int', (_item, number: number) => number);
export const ROW_ANSWER = creates('string?[]', alongRows);
export const ROWS_ANSWER = creates('any[]', (item, rows: unknown[]) => {
  const fits = rows.every(
    (row) => row === null || (Array.isArray(row) && row.every((cell) => typeof cell === 'string')),
  );
  if (!fits) throw badParameters('FormApp.CheckboxGridItem.createResponse', [rows]);
  return alongRows(item, rows);
});

/** Hours and minutes wrap around like a clock (TimeItem reference): 10:90 is 11:30, -1:60 is 00:00. */
export const TIME_ANSWER = creates('int int', (_item, hour: number, minute: number) => {
  const minutes = (((hour * 60 + minute) % 1440) + 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map(two).join(':');
});

/** Each part is clamped (DurationItem reference): 24:60:90 is 24:59:59. */
export const DURATION_ANSWER = creates(
  'int int int',
  (_item, hours: number, minutes: number, seconds: number) =>
    [clamp(hours, 72), clamp(minutes, 59), clamp(seconds, 59)].map(two).join(':'),
);

/** The day, or day and time, that the script's own zone shows at the given moment. */
export const DATE_ANSWER: Methods<FormItem> = {
  createResponse: local('date', (self, moment: Date) => {
    const item = self.state;
    if (Number.isNaN(moment.getTime())) throw new ScriptError('Invalid argument: response');
    const text = wallText(moment, self.form.execution.manifest.timeZone).slice(item.includesYear ? 0 : 5);
    return respond(
      self,
      kindOf(item).answer === 'date' ? text.split('T')[0] : text.replace('T', ' ').slice(0, -7),
    );
  }),
};

function respond(self: FormItem, raw: unknown): ItemResponse {
  const item = self.state;
  const answer = readAnswer(item, raw);
  const empty = answer === null && kindOf(item).answer === 'text' ? '' : answer;
  if (empty === null || empty === undefined) {
    throw new ScriptError(
      `Invalid response submitted to ${item.type.toLowerCase().replace('_', ' ')} question.`,
    );
  }
  return new ItemResponse(self.form, item.id, empty);
}

function alongRows(item: ItemState, answers: readonly unknown[]): unknown {
  const expected = item.rows?.length ?? 0;
  if (answers.length !== expected) {
    throw new ScriptError(`Wrong number of responses: ${answers.length}. Expected exactly: ${expected}.`);
  }
  return answers;
}

const two = (number: number): string => String(number).padStart(2, '0');
const clamp = (number: number, most: number): number => Math.min(Math.max(number, 0), most);
