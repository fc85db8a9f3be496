import { TextOutput } from '../services/content';
import { EnumValue, ServiceObject } from '../services/contract';
import { HtmlOutput } from '../services/html';

/** A result as the command line prints it: moments as ISO text, what a web app answers by its content, other service objects by their class. */
export function printable(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof HtmlOutput || value instanceof TextOutput) return value.content;
  if (value instanceof ServiceObject) return value.exposure.className;
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
}
