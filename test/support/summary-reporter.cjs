/** Ends the run with one plain line that any machine can read: `531 passed, 0 failed`. */
module.exports = class SummaryReporter {
  onRunComplete(_, { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests }) {
    // A suite that could not run at all holds no failed test, and must still count.
    const failed = Math.max(numFailedTests, numFailedTestSuites);
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    // Jest's own summary comes after this call.
    process.once('exit', () => console.log(`${numPassedTests} passed, ${failed} failed${skipped}`));
  }
};
