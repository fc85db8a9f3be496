/** Google's advanced services by the name a script knows them under, when nothing else is said. */
const ADVANCED = `
  AdminDirectory AdminGroupsSettings AdminLicenseManager AdminReports AdSense Analytics AnalyticsAdmin AnalyticsData AreaInsights
  BigQuery Calendar Chat Classroom CloudIdentityGroups DisplayVideo Docs DoubleClickBidManager DoubleClickCampaigns Drive DriveActivity
  DriveLabels Forms Gmail Meet Mirror People Peopleapi Sheets ShoppingContent Slides TagManager Tasks VertexAI WorkspaceEvents YouTube
  YouTubeAnalytics YouTubeContentId
`
  .trim()
  .split(/\s+/);

interface Enabled {
  readonly userSymbol?: string;
}

/** The part of a manifest that names what a script uses from elsewhere. */
export interface ForeignNames {
  readonly libraries?: readonly Enabled[];
  readonly enabledAdvancedServices?: readonly Enabled[];
}

const SERVICE = 'an advanced service';

/**
 * What a script finds under a name that is not its own, and what to call it: `{ OAuth2: 'a library' }`. Without a manifest nobody has
 * said which advanced services are enabled, and all are known.
 */
export function foreignNames(named?: ForeignNames): Readonly<Record<string, string>> {
  if (!named) return Object.fromEntries(ADVANCED.map((name) => [name, SERVICE]));
  const { libraries = [], enabledAdvancedServices = [] } = named;
  return { ...byName(libraries, 'a library'), ...byName(enabledAdvancedServices, SERVICE) };
}

const byName = (enabled: readonly Enabled[], kind: string) =>
  Object.fromEntries(enabled.flatMap(({ userSymbol }) => (userSymbol ? [[userSymbol, kind]] : [])));
