import { Blob, blobOf } from '../../blob';
import { EnumValue, ScriptError } from '../../contract';
import { change, local, type Methods } from '../../spreadsheet/methods';
import { type FormItem, VALIDATIONS, type Validation } from '../objects';
import { type ItemState, newNumber } from '../state';
import type { ValidationClass } from '../validation';
import { goToOf } from './choices';
import { edit, tell } from './edit';

/** Rows and columns of both grids; each row is a question of its own in prefilled links and in the response tab. */
export const GRID: Methods<FormItem> = {
  getRows: tell((item) => item.rows),
  getColumns: tell((item) => item.columns),
  setColumns: edit('string[]', (item, columns: string[]) => {
    item.columns = filled(columns);
  }),
  setRows: change('string[]', (self, rows: string[]) => {
    const item = self.state;
    item.rows = filled(rows);
    item.entries = rows.map((_row, index) => item.entries[index] ?? newNumber(self.form.execution.cloud));
    self.form.changed();
  }),
};

/** The lower bound must be 0 or 1, the upper between 3 and 10 (ScaleItem reference). */
export const SCALE: Methods<FormItem> = {
  getLowerBound: tell((item) => item.lower),
  getUpperBound: tell((item) => item.upper),
  getLeftLabel: tell((item) => item.labels?.[0]),
  getRightLabel: tell((item) => item.labels?.[1]),
  setLabels: edit('string string', (item, left: string, right: string) => {
    item.labels = [left, right];
  }),
  setBounds: edit('int int', (item, lower: number, upper: number) => {
    if (![0, 1].includes(lower) || upper < 3 || upper > 10)
      throw new ScriptError(`Invalid scale bounds: ${lower} to ${upper}`);
    Object.assign(item, { lower, upper });
  }),
};

/** A rating has 3 to 10 levels. */
export const RATING: Methods<FormItem> = {
  getRatingIcon: tell((item) => new EnumValue('RatingIconType', item.icon ?? 'STAR')),
  getRatingScaleLevel: tell((item) => item.upper),
  setRatingIcon: edit('RatingIconType', (item, icon: EnumValue) => {
    item.icon = icon.name;
  }),
  setRatingScaleLevel: edit('int', (item, level: number) => {
    if (level < 3 || level > 10) throw new ScriptError(`Invalid rating scale level: ${level}`);
    item.upper = level;
  }),
};

export const YEAR: Methods<FormItem> = {
  includesYear: tell((item) => item.includesYear),
  setIncludesYear: edit('boolean', (item, enabled: boolean) => {
    item.includesYear = enabled;
  }),
};

/** Where the page *before* this break leads (PageBreakItem reference). */
export const PAGE: Methods<FormItem> = {
  getGoToPage: local('', (self) => self.form.pageOf(self.state.goTo)),
  getPageNavigationType: tell((item) => new EnumValue('PageNavigationType', item.goTo?.type ?? 'CONTINUE')),
  setGoToPage: edit('PageBreakItem | PageNavigationType', (item, target: FormItem | EnumValue) => {
    item.goTo = goToOf(target);
  }),
};

/** Place and width of an image or a video. */
export const MEDIA: Methods<FormItem> = {
  getAlignment: tell((item) => new EnumValue('Alignment', mediaOf(item).alignment)),
  getWidth: tell((item) => mediaOf(item).width),
  setAlignment: edit('Alignment', (item, alignment: EnumValue) => {
    mediaOf(item).alignment = alignment.name;
  }),
  setWidth: edit('int', (item, width: number) => {
    mediaOf(item).width = width;
  }),
};

/** The picture is kept in the form as a data URL, ready for the page. */
export const IMAGE: Methods<FormItem> = {
  getImage: tell((item) => {
    const [, type, data] = /^data:(.*?);base64,(.*)$/.exec(mediaOf(item).source ?? '') ?? [];
    return data === undefined ? null : new Blob(Buffer.from(data, 'base64'), type);
  }),
  setImage: edit('any', (item, source: unknown) => {
    const blob = blobOf(source);
    if (!blob?.contentType?.startsWith('image/')) throw new ScriptError('Invalid argument: image');
    mediaOf(item).source = `data:${blob.contentType};base64,${blob.bytes.toString('base64')}`;
  }),
};

export const VIDEO: Methods<FormItem> = {
  setVideoUrl: edit('string', (item, url: string) => {
    if (!/^https:\/\/(?:www\.youtube\.com\/|youtu\.be\/)/.test(url))
      throw new ScriptError(`Invalid argument: youtubeUrl`);
    mediaOf(item).source = url;
  }),
};

/** `setValidation` and `clearValidation` for the validations of one class. */
export function validated(kind: ValidationClass): Methods<FormItem> {
  return {
    clearValidation: edit('', clear),
    setValidation: edit(`${kind}?`, (item, validation: Validation | null) => {
      clear(item);
      if (validation instanceof VALIDATIONS[kind]) item.validation = validation.state;
    }),
  };
}

function clear(item: ItemState): void {
  delete item.validation;
}

function mediaOf(item: ItemState): NonNullable<ItemState['media']> {
  item.media ??= { alignment: 'LEFT', width: 740 };
  return item.media;
}

function filled(values: string[]): string[] {
  if (values.length === 0) throw new ScriptError('Array is empty: values');
  return [...values];
}
