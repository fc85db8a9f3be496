import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import { LinkCard } from './link-card';
import { fits, LINK_STATES } from './link-states';
import { Back, Title } from './page-parts';
import type { AgencyLink } from './server';
import type { LinksPage } from './view';

/** The agencies' own links: a list to search, and the one that was chosen. */
export function LinkList(part: Part & { readonly page: LinksPage }): JSX.Element {
  const { links, chosen } = part.page;
  const link = links.agencies.find(({ id }) => id === chosen);
  return link === undefined ? <AllLinks {...part} /> : <LinkCard key={link.id} {...part} link={link} />;
}

function AllLinks({ view, commands, page }: Part & { readonly page: LinksPage }): JSX.Element {
  const { links, search } = page;
  const found = links.agencies.filter((link) => fits(link, search));
  const isBusy = view.work !== null;
  return (
    <section>
      <Title>ลิงก์และ QR ของหน่วยงาน</Title>
      <input
        type="search"
        aria-label="ค้นหาหน่วยงาน"
        placeholder="ค้นหาหน่วยงาน"
        value={search}
        onInput={({ currentTarget }) => commands.links.search(currentTarget.value)}
      />
      <ul class="actions links">
        {found.map((link) => (
          <li key={link.id}>
            <Choice link={link} isBusy={isBusy} choose={() => commands.links.choose(link.id)} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="muted">ไม่พบหน่วยงานที่ค้นหา</p>}
      <div class="row sticky">
        <Button look="main" isBusy={isBusy} press={commands.links.print}>
          พิมพ์ป้าย QR
        </Button>
        <Back isBusy={isBusy} commands={commands} to="links" />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly link: AgencyLink;
  readonly isBusy: boolean;
  readonly choose: () => void;
}

const Choice = ({ link: { id, name, state }, isBusy, choose }: ChoiceProps): JSX.Element => (
  <Button id={`link-${id}`} isBusy={isBusy} press={choose}>
    {name}
    {state !== 'ready' && <small>{LINK_STATES[state].tag}</small>}
  </Button>
);
