import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud } from '../cloud/cloud';
import { changeOccasion, fireEdit } from '../cloud/edits';
import { formOf, hasFunction, type Project } from '../cloud/project';
import type { Host, SentMail } from '../server/host';
import { occasionOf } from '../services/forms/respondents';
import { submitAnswers } from '../services/forms/submission';

/** The cloud as the page's server asks for it; `user` is who sits before the page ('' when Google would not tell). */
export function pageHost(cloud: Cloud, user: string): Host {
  const workbook = cloud.container;
  return {
    cloud,
    workbook,
    get openers() {
      return cloud.boundProjects.filter((project) => !formOf(project) && hasFunction(project, 'onOpen'));
    },
    begin: (order) => cloud.begin({ ...projectOf(cloud, order.functionName), ...order }),
    edited: (edit, desk) => fireEdit(cloud, { workbook, user, ...edit }, desk),
    changed: (changeType, desk) => cloud.fire(changeOccasion(workbook, changeType, user), desk),
    submit: async (formId, draft, desk) => {
      const submission = submitAnswers(cloud, formId, draft, cloud.now());
      cloud.save();
      return { responseId: submission.responseId, outcomes: cloud.fire(occasionOf(cloud, submission), desk) };
    },
    advance: async (until, { log }, isStopped) =>
      (await cloud.advance(until, { log }, isStopped)).map(({ outcome }) => outcome),
    mails: () => mailsOf(cloud),
    save: async () => {
      await cloud.computeCells();
      cloud.save();
    },
  };
}

/** A menu and a page name a function only; of two scripts that have one of that name the first is taken. */
function projectOf(cloud: Cloud, functionName: string): { project?: Project } {
  const [name = ''] = functionName.split('.');
  const project = cloud.boundProjects.find((bound) => hasFunction(bound, name));
  return project ? { project } : {};
}

function mailsOf(cloud: Cloud): SentMail[] {
  return cloud.parts.mail.sent.map(({ file, ...mail }) => ({
    ...mail,
    id: file.replace(/^.*\/|\.eml$/g, ''),
    eml: () => readFileSync(join(cloud.folder, file)),
  }));
}
