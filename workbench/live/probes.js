/**
 * The live check: one plain Apps Script file that runs unchanged on the workbench and in a scratch project of a real account,
 * bound to a new spreadsheet. Each probe settles a line of the platform notes that no document confirms. See docs/first-live-run.md.
 *
 * `runProbes` asks what can be asked at once. `prepareTriggers` installs what has to wait (a clock, an answered form).
 * `askPerson` needs somebody to press buttons. `collectResults` gives everything as one JSON text.
 */

// biome-ignore-all lint/correctness/noUnusedVariables: people and triggers call these functions by name
// biome-ignore-all lint/security/noGlobalEval: whether it works is the question

const SITE = 'http://example.com/';
const NOWHERE = 'http://live-check.invalid/';
const SLOW = 'http://httpbin.org/delay/10';
const RESULTS = 'live-check';

function runProbes() {
  for (const probe of PROBES) keep_(probe.id, attempt_(probe.observe));
  return collectResults();
}

/** Everything observed so far; it also stands in the log and, probe by probe, in the tab `live-check`. */
function collectResults() {
  const rows = results_().getDataRange().getDisplayValues();
  const results = {};
  for (const [id, json] of rows.slice(1)) results[id] = JSON.parse(json);
  const told = { ranAt: Utilities.formatDate(new Date(), 'UTC', 'yyyy-MM-dd'), results };
  console.log(JSON.stringify(told));
  return told;
}

const PROBES = [
  // The language and what is global (platform.md 2)
  {
    id: 'code-from-text',
    question: 'Do eval and new Function work, as the JIT of zod needs?',
    line: '2: "zod\'s JIT uses new Function … whether GAS allows it: UNCONFIRMED"',
    observe: () => [
      new Function('a', 'return a + 1')(1),
      Function('return typeof this')(),
      globalThis.eval('1 + 1'),
    ],
  },
  {
    id: 'absent-globals',
    question: 'Which of these globals are there?',
    line: '2: "structuredClone, queueMicrotask, AbortController, Buffer: treat as absent (UNCONFIRMED)"',
    observe: () =>
      ['structuredClone', 'queueMicrotask', 'AbortController', 'Buffer', 'URL', 'setTimeout'].filter(
        (name) => new Function(`return typeof ${name}`)() !== 'undefined',
      ),
  },
  {
    id: 'newer-syntax',
    question: 'Which syntax does the engine parse when it is given as text?',
    line: '2: "BigInt literal 123n reported unsafe"; "#fields → parse error; static x = … unsupported"',
    observe: () =>
      ['123n', 'class { #a = 1 }', 'class { static a = 1 }', 'a?.b', 'a ?? b', 'a ||= b'].filter((code) =>
        parses_(`let a, b; return (${code})`),
      ),
  },
  {
    id: 'buddhist-locale',
    question: 'Does Intl know the Buddhist calendar in Thai?',
    line: '2: "\'th-TH-u-ca-buddhist\' specifically: UNCONFIRMED"',
    observe: () => {
      const day = new Date(2022, 2, 31, 12);
      const full = { year: 'numeric', month: 'long', day: 'numeric' };
      return ['th-TH-u-ca-buddhist', 'th-TH', 'de-DE'].map((locale) => day.toLocaleDateString(locale, full));
    },
  },

  // UrlFetchApp (1.3)
  {
    id: 'fetch-all-dead-host',
    question: 'Does one host that does not exist lose the whole fetchAll?',
    line: '1.3: "fetchAll is all-or-nothing … not official"; 12: "fetchAll behaviour with one NXDOMAIN"',
    observe: () =>
      UrlFetchApp.fetchAll([muted_(SITE), muted_(NOWHERE)]).map((response) => response.getResponseCode()),
  },
  {
    id: 'fetch-dead-host',
    question: 'What does a muted fetch of a host that does not exist throw?',
    line: '1.3: "DNS failure … still THROW"',
    observe: () => UrlFetchApp.fetch(NOWHERE, { muteHttpExceptions: true }).getResponseCode(),
  },
  {
    id: 'fetch-timeout-least',
    question: 'Which timeoutSeconds are accepted?',
    line: '1.3: "treat the minimum accepted value and exact abort behaviour as UNCONFIRMED"',
    observe: () =>
      [-1, 0, 0.5, 1, 360, 361].map((timeoutSeconds) => [
        timeoutSeconds,
        outcome_(() => UrlFetchApp.fetch(SITE, { timeoutSeconds }).getResponseCode()),
      ]),
  },
  {
    id: 'fetch-timeout-text',
    question: 'What is thrown when timeoutSeconds run out, and after how long?',
    line: '12: "timeoutSeconds minimum and error text"',
    observe: () => {
      const start = Date.now();
      const said = outcome_(() => UrlFetchApp.fetch(SLOW, { timeoutSeconds: 2 }).getResponseCode());
      return [said, Math.round((Date.now() - start) / 2000) * 2];
    },
  },
  {
    id: 'fetch-head',
    question: 'Are HEAD and OPTIONS refused?',
    line: '1.3: "No HEAD, no OPTIONS"; 12: "HEAD"',
    observe: () =>
      ['head', 'options'].map((method) =>
        outcome_(() => UrlFetchApp.fetch(SITE, { method }).getResponseCode()),
      ),
  },
  {
    id: 'fetch-all-many',
    question: 'Does fetchAll take 120 requests at once?',
    line: '1.3: "No documented maximum batch size (UNCONFIRMED)"',
    observe: () => UrlFetchApp.fetchAll(Array.from({ length: 120 }, () => muted_(SITE))).length,
  },

  // Values (5.2)
  {
    id: 'text-format-formula',
    question: "Is '=1+1' a formula under the format @, with and without an apostrophe?",
    line: "5.2: \"Does '@' alone stop '='? … UNCONFIRMED combination\"; \"reading back a '-prefixed cell … UNCONFIRMED\"",
    observe: () =>
      onNewSheet_((sheet) =>
        [
          ['@', '=1+1'],
          ['@', "'=1+1"],
          ['', "'=1+1"],
          ['@', "'00123"],
          ['@', '00123'],
          ['', '+1+1'],
        ].map(([format, typed], index) => {
          const cell = sheet.getRange(index + 1, 1);
          if (format) cell.setNumberFormat(format);
          cell.setValues([[typed]]);
          SpreadsheetApp.flush();
          return [format, typed, cell.getValue(), cell.getFormula()];
        }),
      ),
  },
  {
    id: 'date-into-literal-year',
    question: 'Does a number format with the year as literal text survive setValue(Date) and a typed date?',
    line: 'docs/limits.md: "Setting a Date into a cell whose number format carries the Buddhist year … keeps that format"',
    observe: () =>
      onNewSheet_((sheet) =>
        [new Date(2022, 2, 31), '2022-03-31'].map((value, index) => {
          const cell = sheet
            .getRange(index + 1, 1)
            .setNumberFormat('d mmm "2565"')
            .setValue(value);
          return cell.getNumberFormat();
        }),
      ),
  },
  {
    id: 'unticked-boxes',
    question: 'Do unticked check boxes count for getLastRow, and where does appendRow write?',
    line: '5.2: "FALSE counts as content: standard, UNCONFIRMED text"',
    observe: () =>
      onNewSheet_((sheet) => {
        sheet.getRange('B2:B9').insertCheckboxes();
        const before = sheet.getLastRow();
        sheet.appendRow(['x']);
        return [before, sheet.getLastRow(), sheet.getRange('B2').getValue()];
      }),
  },
  {
    id: 'numbers-as-notes',
    question: 'How do numbers come back that were set as notes?',
    line: '5.2: "numbers via setNotes read back 25.0"',
    observe: () =>
      onNewSheet_((sheet) =>
        sheet
          .getRange('A1:B1')
          .setNotes([[25, '25']])
          .getNotes(),
      ),
  },
  {
    id: 'formula-separators',
    question: 'Does setFormula take commas in a locale that writes semicolons?',
    line: '5.4: "mind locale argument separators: UNCONFIRMED"',
    observe: () => {
      const book = SpreadsheetApp.getActive();
      const locale = book.getSpreadsheetLocale();
      book.setSpreadsheetLocale('de_DE');
      const seen = onNewSheet_((sheet) => {
        const cell = sheet.getRange('A1').setFormula('=SUM(1,2)');
        SpreadsheetApp.flush();
        return [cell.getValue(), cell.getFormula()];
      });
      book.setSpreadsheetLocale(locale);
      return seen;
    },
  },
  {
    id: 'refusals-of-cells',
    question: 'What do wrong sizes, too long texts and ranges beyond the grid throw?',
    line: '1.2: "write throws …50000 characters"; 5.2: "dimensions exactly, else throws"',
    observe: () =>
      onNewSheet_((sheet) => [
        outcome_(() => flushed_(sheet.getRange('A1').setValue('x'.repeat(50001)))),
        outcome_(() => flushed_(sheet.getRange('A1:B1').setValues([['a']]))),
        outcome_(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue()),
      ]),
  },
  {
    id: 'validation-refusal',
    question: 'Does a validation that rejects make setValue throw, and when?',
    line: 'architecture.md: "a value refused by a validation throws"',
    observe: () =>
      onNewSheet_((sheet) => {
        const cell = sheet.getRange('A1');
        cell.setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build(),
        );
        return [outcome_(() => flushed_(cell.setValue('b'))), cell.getValue()];
      }),
  },

  // Colour rules and metadata (5.3, 5.4)
  {
    id: 'colour-rule-other-sheet',
    question: 'What does a colour rule that looks at another sheet throw, and are the earlier rules kept?',
    line: '5.3: "the whole set call throws …"',
    observe: () =>
      onNewSheet_((sheet) => {
        sheet.setConditionalFormatRules([colourRule_('=A1=1', [sheet.getRange('A1')])]);
        const said = outcome_(() =>
          flushed_(
            sheet.setConditionalFormatRules([colourRule_(`='${RESULTS}'!A1=1`, [sheet.getRange('A1')])]),
          ),
        );
        return [said, sheet.getConditionalFormatRules().length];
      }),
  },
  {
    id: 'colour-rule-no-ranges',
    question: 'What does a colour rule without ranges throw?',
    line: 'architecture.md: "a rule without ranges throws"',
    observe: () =>
      onNewSheet_((sheet) => flushed_(sheet.setConditionalFormatRules([colourRule_('=A1=1', [])])).getName()),
  },
  {
    id: 'colour-rules-many',
    question: 'Does a sheet take 300 colour rules?',
    line: '5.3: "Documented maximum number of rules: none found (UNCONFIRMED)"',
    observe: () =>
      onNewSheet_((sheet) => {
        const rules = Array.from({ length: 300 }, (_, n) =>
          colourRule_(`=A1=${n}`, [sheet.getRange('A1:A9')]),
        );
        return flushed_(sheet.setConditionalFormatRules(rules) || sheet).getConditionalFormatRules().length;
      }),
  },
  {
    id: 'column-marks',
    question: 'Does the developer metadata of a column move with it, and is it refused on a block of cells?',
    line: '5.4: "Developer metadata only on spreadsheet/sheet/whole row/whole column"',
    observe: () =>
      onNewSheet_((sheet) => {
        sheet.getRange('C:C').addDeveloperMetadata('mark', 'c');
        const column = () => {
          const [found] = sheet.createDeveloperMetadataFinder().withKey('mark').find();
          return found ? found.getLocation().getColumn().getColumn() : null;
        };
        sheet.insertColumnBefore(1);
        const inserted = column();
        sheet.moveColumns(sheet.getRange('D:D'), 1);
        return [
          inserted,
          column(),
          outcome_(() => flushed_(sheet.getRange('A1:B2').addDeveloperMetadata('x'))),
        ];
      }),
  },

  // Locks, pages, stores (1.2, 5.5)
  {
    id: 'lock-twice',
    question: 'Does one release free a lock that was taken twice, and is there a document lock?',
    line: '5.5: "one releaseLock frees it even in nested code"',
    observe: () => {
      const lock = LockService.getDocumentLock();
      const taken = [lock.tryLock(1000), lock.tryLock(1000)];
      lock.releaseLock();
      return [taken, lock.hasLock()];
    },
  },
  {
    id: 'page-size',
    question: 'How large may an HtmlOutput be?',
    line: '1.2: "HtmlService output size: no published number found: UNCONFIRMED"',
    observe: () =>
      [1, 5, 20].map((megabytes) => [
        megabytes,
        outcome_(() => HtmlService.createHtmlOutput('x'.repeat(megabytes * 1000000)).getContent().length),
      ]),
  },
  {
    id: 'store-refusals',
    question: 'What do too large properties and cache entries throw?',
    line: '1.2: "Argument too large: value (text seen in emulators only)"',
    observe: () => [
      outcome_(() => PropertiesService.getScriptProperties().setProperty('big', 'x'.repeat(9217)).getKeys()),
      outcome_(() => CacheService.getScriptCache().put('big', 'x'.repeat(102401))),
      outcome_(() => CacheService.getScriptCache().put('k'.repeat(251), 'x')),
    ],
  },
  {
    id: 'clock-steps',
    question: 'Which everyHours and everyMinutes are accepted?',
    line: '4.2: "everyHours ∈ {1,2,4,6,8,12} (UNCONFIRMED officially)"',
    observe: () => ({
      hours: [1, 2, 3, 4, 5, 6, 8, 10, 12, 24].filter((n) => installs_((clock) => clock.everyHours(n))),
      minutes: [1, 2, 5, 10, 15, 20, 30].filter((n) => installs_((clock) => clock.everyMinutes(n))),
    }),
  },

  // Forms (6)
  {
    id: 'form-new',
    question: 'What is a form like that was just created?',
    line: '6: "Whether FormApp.create(title) follows is not stated"; "leaves getTitle() empty"; "one empty choice"',
    observe: () => {
      const form = FormApp.create('live-check 1');
      const item = form.addListItem();
      return {
        published: outcome_(() => form.isPublished()),
        accepting: form.isAcceptingResponses(),
        title: form.getTitle(),
        choices: item.getChoices().map((choice) => choice.getValue()),
        id: typeof item.getId(),
        accept: outcome_(() => form.setAcceptingResponses(true).isAcceptingResponses()),
      };
    },
  },
  {
    id: 'form-choices',
    question: 'What are the limits of choices: doubles, none, many, one no longer offered, its page?',
    line: '6: "Duplicate choice text … UNCONFIRMED"; "Max choices: no number found (UNCONFIRMED)"',
    observe: () => {
      const item = publishedForm_().addListItem();
      return {
        doubles: outcome_(() => item.setChoiceValues(['a', 'a']).getChoices().length),
        none: outcome_(() => item.setChoiceValues([]).getChoices().length),
        many: [500, 1000, 2000].map((count) =>
          outcome_(
            () => item.setChoiceValues(Array.from({ length: count }, (_, n) => `c${n}`)).getChoices().length,
          ),
        ),
        stale: outcome_(() => item.createResponse('gone').getResponse()),
        page: outcome_(() => item.getChoices()[0].getGoToPage()),
      };
    },
  },
  {
    id: 'form-prefilled',
    question: 'How does a prefilled link carry text, several boxes and a day?',
    line: '6: "multi-select/date quirks UNCONFIRMED"',
    observe: () => {
      const form = publishedForm_();
      const text = form.addTextItem().setTitle('t');
      const boxes = form.addCheckboxItem().setTitle('b').setChoiceValues(['a', 'b c']);
      const day = form.addDateItem().setTitle('d');
      const response = form
        .createResponse()
        .withItemResponse(text.createResponse('ก &=+'))
        .withItemResponse(boxes.createResponse(['a', 'b c']))
        .withItemResponse(day.createResponse(new Date(2022, 2, 31)));
      return response
        .toPrefilledUrl()
        .replace(/^.*\/viewform/, '')
        .replace(/entry\.\d+/g, 'entry.N');
    },
  },
  {
    id: 'form-destination',
    question: 'When, where and how does the tab of answers appear?',
    line: '6: "behaviour well known; not in stored page → UNCONFIRMED timing"; "forms.currentonly … UNCONFIRMED"',
    observe: () => {
      const book = SpreadsheetApp.getActive();
      const form = publishedForm_();
      form.addTextItem().setTitle('q');
      const before = book.getSheets().length;
      form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      const atOnce = book.getSheets().length - before;
      SpreadsheetApp.flush();
      Utilities.sleep(5000);
      const sheets = book.getSheets();
      const index = sheets.findIndex((sheet) => (sheet.getFormUrl() || '').includes(form.getId()));
      const tab = sheets[index];
      const seen = tab && [
        tab.getFrozenRows(),
        tab.getRange('B1').getValue(),
        tab.getRange('A1').getValue() !== '',
      ];
      form.removeDestination();
      if (tab) book.deleteSheet(tab);
      return { atOnce, later: sheets.length - before, index, seen };
    },
  },
];

// What needs a clock or an answer

/** Installs a clock (fires about a minute later) and a form with its triggers; gives the address to answer. */
function prepareTriggers() {
  ScriptApp.newTrigger('observeClock').timeBased().after(60000).create();
  ScriptApp.newTrigger('fromGlobal').timeBased().after(60000).create();
  const book = SpreadsheetApp.getActive();
  const form = publishedForm_().setAllowResponseEdits(true);
  form.addTextItem().setTitle('one');
  form.addTextItem().setTitle('two');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  ScriptApp.newTrigger('observeSheetEvent').forSpreadsheet(book).onFormSubmit().create();
  ScriptApp.newTrigger('observeFormEvent').forForm(form).onFormSubmit().create();
  console.log(
    `Answer both questions with 1, then edit your response and change only "two": ${form.getPublishedUrl()}`,
  );
  return form.getPublishedUrl();
}

// platform.md 2: "Bare globalThis.x = fn: likely callable but not listed statically (UNCONFIRMED)"
globalThis.fromGlobal = () => keep_('clock-global-function', { observed: true });

/** platform.md 5.5 (document lock), 4.4 (currentonly), 4.4 (getActiveUser), 11.19 (Ui) in a time trigger. */
function observeClock(event) {
  keep_(
    'clock-document-lock',
    attempt_(() => LockService.getDocumentLock() !== null),
  );
  keep_(
    'clock-current-only',
    attempt_(() => SpreadsheetApp.getActive().getSheets().length > 0),
  );
  keep_(
    'clock-who',
    attempt_(() => [Session.getActiveUser().getEmail() === '', Session.getEffectiveUser().getEmail() !== '']),
  );
  keep_(
    'clock-ui',
    attempt_(() => outcome_(() => SpreadsheetApp.getUi().createMenu('x').toString())),
  );
  keep_(
    'clock-event',
    attempt_(() => [Object.keys(event).sort(), event.timezone]),
  );
}

/** platform.md 6: "`source` exists in practice, UNCONFIRMED"; "only changed answers are filled in … UNCONFIRMED here". */
function observeSheetEvent(event) {
  const isEdit = seen_('sheet-event');
  keep_(
    isEdit ? 'sheet-event-edited' : 'sheet-event',
    attempt_(() => ({
      keys: Object.keys(event).sort(),
      answers: event.values.slice(-2),
      named: ['one', 'two'].map((title) =>
        title in event.namedValues ? event.namedValues[title] : 'absent',
      ),
      cells: event.range.getA1Notation().replace(/\d+/g, 'N'),
    })),
  );
}

function observeFormEvent(event) {
  const isEdit = seen_('form-event');
  keep_(
    isEdit ? 'form-event-edited' : 'form-event',
    attempt_(() => ({
      keys: Object.keys(event).sort(),
      answers: event.response.getItemResponses().map((response) => response.getResponse()),
    })),
  );
}

/** platform.md 3 and 1.2: press OK at the first dialog; leave the second one open for a while, then press OK. */
function askPerson() {
  const ui = SpreadsheetApp.getUi();
  keep_(
    'alert-and-lock',
    attempt_(() => {
      const lock = LockService.getDocumentLock();
      lock.waitLock(1000);
      ui.alert('live-check 1 of 2: press OK');
      return lock.hasLock();
    }),
  );
  keep_(
    'alert-closed',
    attempt_(() => String(ui.alert('live-check 2 of 2: close this with the X', ui.ButtonSet.YES_NO))),
  );
}

/** Takes away what this script installed; the forms called "live-check" are in Drive. */
function cleanUp() {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}

// How it is observed

function attempt_(observe) {
  try {
    return { observed: observe() };
  } catch (error) {
    return { threw: String(error.message) };
  }
}

function outcome_(observe) {
  try {
    const value = observe();
    return value === undefined ? 'done' : value;
  } catch (error) {
    return `threw: ${error.message}`;
  }
}

function keep_(id, result) {
  const sheet = results_();
  const ids = sheet
    .getDataRange()
    .getDisplayValues()
    .map(([known]) => known);
  const row = ids.includes(id) ? ids.indexOf(id) + 1 : ids.length + 1;
  sheet
    .getRange(row, 1, 1, 2)
    .setNumberFormat('@')
    .setValues([[id, JSON.stringify(result)]]);
  SpreadsheetApp.flush();
}

const seen_ = (id) =>
  results_()
    .getDataRange()
    .getDisplayValues()
    .some(([known]) => known === id);

function results_() {
  const book = SpreadsheetApp.getActive();
  const known = book.getSheetByName(RESULTS);
  if (known) return known;
  const sheet = book.insertSheet(RESULTS);
  sheet.getRange('A1:B1').setValues([['probe', 'result']]);
  return sheet;
}

function onNewSheet_(observe) {
  const book = SpreadsheetApp.getActive();
  const sheet = book.insertSheet();
  try {
    return observe(sheet);
  } finally {
    book.deleteSheet(sheet);
  }
}

function flushed_(value) {
  SpreadsheetApp.flush();
  return value;
}

const muted_ = (url) => ({ url, muteHttpExceptions: true });

const colourRule_ = (formula, ranges) =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground('#ff0000')
    .setRanges(ranges)
    .build();

function publishedForm_() {
  return FormApp.create('live-check', true);
}

function parses_(code) {
  try {
    return typeof new Function(code) === 'function';
  } catch {
    return false;
  }
}

function installs_(choose) {
  try {
    ScriptApp.deleteTrigger(choose(ScriptApp.newTrigger('observeClock').timeBased()).create());
    return true;
  } catch {
    return false;
  }
}
