import type { GradientPoint } from '../../../model/contract';
import type { EnumValue } from '../../contract';
import { hexColor } from '../colors';
import { constant } from '../enums';
import { equip, local, type Methods, step } from '../methods';
import { Member, type Range } from '../objects';
import { Color } from '../text/color';
import { whenMethods } from './boolean-criteria';
import { ConditionalFormatRule, type Gradient, type RuleData, type RuleFormat } from './conditional';
import type { Condition } from './criteria';

/** The classes around a colour rule: its builder, its condition, its colour scale. */
export class ConditionalFormatRuleBuilder extends Member {
  constructor(public rule: RuleData = { ranges: [], format: {} }) {
    super();
  }
}

export class BooleanCondition extends Member {
  constructor(
    readonly condition: Condition,
    readonly format: RuleFormat,
  ) {
    super();
  }
}

export class GradientCondition extends Member {
  constructor(readonly points: Gradient) {
    super();
  }
}

type Holder = { readonly rule: RuleData };

const reading: Methods<Holder> = {
  copy: local('', ({ rule }) => new ConditionalFormatRuleBuilder(rule)),
  getRanges: local('', ({ rule }) => [...rule.ranges]),
  getBooleanCondition: local('', ({ rule }) =>
    rule.condition && !rule.gradient ? new BooleanCondition(rule.condition, rule.format) : null,
  ),
  getGradientCondition: local('', ({ rule }) =>
    rule.gradient ? new GradientCondition(rule.gradient) : null,
  ),
};

type Builder = ConditionalFormatRuleBuilder;

const put = (key: keyof RuleFormat, signature: string, read = (value: unknown): unknown => value) =>
  step<Builder>(signature, (builder, given: unknown) => {
    const { [key]: _before, ...rest } = builder.rule.format;
    const value = given === null || given === undefined ? null : read(given);
    builder.rule = { ...builder.rule, format: value === null ? rest : { ...rest, [key]: value } };
  });

const css = (value: unknown) => hexColor(value as string);
const hexOf = (value: unknown) => (value as Color).hex;

const building: Methods<Builder> = {
  build: local('', ({ rule }) => new ConditionalFormatRule(rule)),
  setRanges: step('Range[]', (builder, ranges: Range[]) => {
    builder.rule = { ...builder.rule, ranges: [...ranges] };
  }),
  setBackground: put('background', 'string?', css),
  setBackgroundObject: put('background', 'Color?', hexOf),
  setFontColor: put('fontColor', 'string?', css),
  setFontColorObject: put('fontColor', 'Color?', hexOf),
  setBold: put('bold', 'boolean?'),
  setItalic: put('italic', 'boolean?'),
  setUnderline: put('underline', 'boolean?'),
  setStrikethrough: put('strikethrough', 'boolean?'),
  ...whenMethods<Builder>((builder, condition) => {
    const { gradient: _gradient, ...rest } = builder.rule;
    builder.rule = { ...rest, condition };
  }),
  ...gradientSetters('Minpoint', 'min', 'MIN'),
  ...gradientSetters('Midpoint', 'mid', 'PERCENTILE'),
  ...gradientSetters('Maxpoint', 'max', 'MAX'),
};

/** Four setters for one end of a colour scale; the middle exists only with a value. */
function gradientSetters(
  name: string,
  at: GradientPoint['at'],
  type: GradientPoint['type'],
): Methods<Builder> {
  const plain = (builder: Builder, color: unknown) => setPoint(builder, { at, type, color: String(color) });
  const valued = (builder: Builder, color: unknown, kind: EnumValue, value: string) =>
    setPoint(builder, { at, type: kind.name as GradientPoint['type'], value, color: String(color) });
  const withValue: Methods<Builder> = {
    [`setGradient${name}WithValue`]: step(
      'string InterpolationType string',
      (builder, color: string, ...rest: [EnumValue, string]) => valued(builder, css(color), ...rest),
    ),
    [`setGradient${name}ObjectWithValue`]: step(
      'Color InterpolationType string',
      (builder, color: Color, ...rest: [EnumValue, string]) => valued(builder, color.hex, ...rest),
    ),
  };
  if (at === 'mid') return withValue;
  return {
    ...withValue,
    [`setGradient${name}`]: step('string', (builder, color: string) => plain(builder, css(color))),
    [`setGradient${name}Object`]: step('Color', (builder, color: Color) => plain(builder, color.hex)),
  };
}

function setPoint(builder: Builder, point: GradientPoint): void {
  const others = (builder.rule.gradient ?? []).filter(({ at }) => at !== point.at);
  builder.rule = { ...builder.rule, gradient: [...others, point] };
}

const flag = (key: 'bold' | 'italic' | 'underline' | 'strikethrough') =>
  local<BooleanCondition>('', ({ format }) => format[key] ?? null);

const colorOf = (hex: string | undefined) => (hex === undefined ? null : Color.rgb(hex));

const booleanReading: Methods<BooleanCondition> = {
  getCriteriaType: local('', ({ condition }) => constant('BooleanCriteria', condition.type)),
  getCriteriaValues: local('', ({ condition }) => [...condition.values]),
  getBackground: local('', ({ format }) => format.background ?? null),
  getBackgroundObject: local('', ({ format }) => colorOf(format.background)),
  getFontColor: local('', ({ format }) => format.fontColor ?? null),
  getFontColorObject: local('', ({ format }) => colorOf(format.fontColor)),
  getBold: flag('bold'),
  getItalic: flag('italic'),
  getUnderline: flag('underline'),
  getStrikethrough: flag('strikethrough'),
};

const pointOf = ({ points }: GradientCondition, at: GradientPoint['at']) =>
  points.find((point) => point.at === at);

/** `getMinColor`, `getMinType` and so on for one point of the scale. */
function pointReading(name: string, at: GradientPoint['at']): Methods<GradientCondition> {
  return {
    [`get${name}Color`]: local('', (condition) => pointOf(condition, at)?.color ?? ''),
    [`get${name}ColorObject`]: local('', (condition) => colorOf(pointOf(condition, at)?.color)),
    [`get${name}Type`]: local('', (condition) => {
      const point = pointOf(condition, at);
      return point ? constant('InterpolationType', point.type) : null;
    }),
    [`get${name}Value`]: local('', (condition) => pointOf(condition, at)?.value ?? ''),
  };
}

equip<ConditionalFormatRule>(ConditionalFormatRule, 'ConditionalFormatRule', [reading]);
equip<Builder>(ConditionalFormatRuleBuilder, 'ConditionalFormatRuleBuilder', [reading, building]);
equip(BooleanCondition, 'BooleanCondition', [booleanReading]);
equip(GradientCondition, 'GradientCondition', [
  pointReading('Min', 'min'),
  pointReading('Mid', 'mid'),
  pointReading('Max', 'max'),
]);
