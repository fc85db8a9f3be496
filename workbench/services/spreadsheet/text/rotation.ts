import { equip, local } from '../methods';
import { Member } from '../objects';

/** The angle of a cell's text. */
export class TextRotation extends Member {
  constructor(readonly degrees: number) {
    super();
  }
}

equip(TextRotation, 'TextRotation', [
  { getDegrees: local('', ({ degrees }) => degrees), isVertical: local('', () => false) },
]);
