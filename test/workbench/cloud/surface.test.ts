import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KNOWN } from '../../../workbench/cloud/known-surface';
import { parseSurface } from '../../../workbench/cloud/surface-parser';
import { EXPOSURES, SERVICES } from '../../../workbench/services/registry';

const FOLDER = dirname(require.resolve('@types/google-apps-script/package.json'));

test('what is known of Apps Script is what its type definitions say (node build.mjs surface writes it anew)', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.d.ts'));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
  expect(parseSurface(files)).toEqual(KNOWN);
});

test.each([
  ['Lock', 'hasLock releaseLock tryLock waitLock'],
  ['User', 'getEmail getUserLoginId'],
  [
    'Blob',
    'copyBlob getAs getBytes getContentType getDataAsString getName isGoogleType setBytes setContentType setContentTypeFromExtension setDataFromString setName getBlob',
  ],
])('%s has %s', (className, members) => {
  expect(
    KNOWN.classes[className]
      ?.split(' ')
      .filter((name) => name !== 'getAllBlobs')
      .join(' '),
  ).toBe(members);
});

test('an enumeration is known where it hangs', () => {
  expect(KNOWN.classes.Ui?.split(' ')).toContain('ButtonSet=ButtonSet');
  expect(KNOWN.enums.ButtonSet).toBe('OK OK_CANCEL YES_NO YES_NO_CANCEL');
});

test('no class is exposed twice', () => {
  const names = SERVICES.flatMap((service) => service.exposures).map(({ className }) => className);
  expect(names.length).toBe(EXPOSURES.size);
});

/** Newer than the type definitions, or left out of them; the platform answers all of them. */
const LATER = [
  'AuthorizationInfo.getAuthorizedScopes',
  'Banding.getFirstColumnColorObject',
  'Banding.getFirstRowColorObject',
  'Banding.getFooterColumnColorObject',
  'Banding.getFooterRowColorObject',
  'Banding.getHeaderColumnColorObject',
  'Banding.getHeaderRowColorObject',
  'Banding.getSecondColumnColorObject',
  'Banding.getSecondRowColorObject',
  'Banding.setFirstColumnColorObject',
  'Banding.setFirstRowColorObject',
  'Banding.setFooterColumnColorObject',
  'Banding.setFooterRowColorObject',
  'Banding.setHeaderColumnColorObject',
  'Banding.setHeaderRowColorObject',
  'Banding.setSecondColumnColorObject',
  'Banding.setSecondRowColorObject',
  'BooleanCondition.getBackgroundObject',
  'BooleanCondition.getFontColorObject',
  'ConditionalFormatRuleBuilder.setBackgroundObject',
  'ConditionalFormatRuleBuilder.setFontColorObject',
  'ConditionalFormatRuleBuilder.setGradientMaxpointObject',
  'ConditionalFormatRuleBuilder.setGradientMaxpointObjectWithValue',
  'ConditionalFormatRuleBuilder.setGradientMidpointObjectWithValue',
  'ConditionalFormatRuleBuilder.setGradientMinpointObject',
  'ConditionalFormatRuleBuilder.setGradientMinpointObjectWithValue',
  'Filter.getColumnSortSpec',
  'Form.addPublishedReader',
  'Form.addPublishedReaders',
  'Form.addRatingItem',
  'Form.getPublishedReaders',
  'Form.isPublished',
  'Form.removePublishedReader',
  'Form.setPublished',
  'Form.supportsAdvancedResponderPermissions',
  'GmailAttachment.getBlob',
  'GradientCondition.getMaxColorObject',
  'GradientCondition.getMidColorObject',
  'GradientCondition.getMinColorObject',
  'Item.asRatingItem',
  'LockService.getPrivateLock',
  'LockService.getPublicLock',
  'Range.getBackgroundColor',
  'Range.getBackgroundColors',
  'Range.getBorder',
  'Range.getColumnIndex',
  'Range.setBackgroundColor',
  'Range.setBackgroundColors',
  'Sheet.getDataSourceFormulas',
  'Sheet.getDataSourcePivotTables',
  'Sheet.getTabColorObject',
  'Sheet.setTabColorObject',
  'Spreadsheet.getDataSourceFormulas',
  'Spreadsheet.getDataSourcePivotTables',
  'Spreadsheet.getDataSourceSheets',
  'Spreadsheet.getDataSources',
];

test('a method the host has beyond the type definitions is one of those that Google added later', () => {
  const beyond = [...EXPOSURES.values()].flatMap(({ className, methods }) => {
    const known = KNOWN.classes[className]?.split(' ');
    return known
      ? Object.keys(methods)
          .filter((name) => name !== 'toString' && !known.includes(name))
          .map((name) => `${className}.${name}`)
      : [];
  });
  expect(beyond.sort()).toEqual(LATER);
});
