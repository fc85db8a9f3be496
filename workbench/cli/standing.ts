import type { Cloud } from '../cloud/cloud';
import { Refusal } from '../cloud/refusal';
import { standOn } from '../services/spreadsheet/standing';
import type { Input } from './command';

/** `--select "Requests!A2:C3"`: what the person has selected when the script begins. */
export function selectTyped(cloud: Pick<Cloud, 'container'>, input: Input): void {
  const text = input.text('select');
  if (text !== undefined && !standOn(cloud.container, text))
    throw new Refusal(`There is no place ${text} to select.`);
}
