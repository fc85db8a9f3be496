import type { LogLevel, ProjectSource } from '../services/contract';
import type { BindingsPart } from './bindings-part';
import type { Cloud } from './cloud';
import { loadProject, type Project } from './project';
import { Refusal } from './refusal';

/** From now on the script belongs to the workbook, and formulas may call its functions. */
export function bindScript(
  { parts, container }: Pick<Cloud, 'parts' | 'container'>,
  source: ProjectSource,
): void {
  parts.bindings.bind(source);
  parts.custom.projectsChanged();
  container.customFunctionsAnswered();
}

/** The projects bound to the workbook; one whose file is gone is told and left out. */
export function boundProjects(
  bindings: BindingsPart,
  addOn: () => Project,
  log?: (level: LogLevel, text: string) => void,
): readonly Project[] {
  return bindings.sources.flatMap((source) => {
    try {
      return [source === null ? addOn() : loadProject(source)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log?.('warn', `A script of this workbook is left out. ${error.message}`);
      return [];
    }
  });
}
