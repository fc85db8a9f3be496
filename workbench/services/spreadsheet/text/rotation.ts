import { equip, local } from '../methods';
import { Member } from '../objects';

/** The angle of a cell's text, or that its letters stand one below the other. */
export class TextRotation extends Member {
  constructor(
    readonly degrees: number,
    readonly vertical = false,
  ) {
    super();
  }
}

equip(TextRotation, 'TextRotation', [
  { getDegrees: local('', ({ degrees }) => degrees), isVertical: local('', ({ vertical }) => vertical) },
]);
