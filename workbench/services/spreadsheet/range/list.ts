import { selectRanges } from '../book/active';
import { change, equip, local, type Method, type Methods, picked } from '../methods';
import { type Range, RangeList } from '../objects';

/** What a list does to each of its ranges, by the range's own method. */
const FOR_EACH = `breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes
  removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize
  setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink
  setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace uncheck`;

const own: Methods<RangeList> = {
  getRanges: local('', ({ ranges }) => [...ranges]),
  activate: change('', selectRanges),
};

/** Gives RangeList its methods, once those of Range are known. */
export function equipRangeList(ofRange: Methods<Range>): void {
  const each = picked(ofRange, FOR_EACH).map(([name, method]) => [name, forEach(method)]);
  equip(RangeList, 'RangeList', [own, Object.fromEntries(each)]);
}

function forEach({ run, ...rest }: Method<Range>): Method<RangeList> {
  return {
    ...rest,
    run: (list, ...args) => {
      for (const range of list.ranges) run(range, ...args);
      return list;
    },
  };
}
