import type { JSX } from 'preact';
import { Clock } from './clock';
import { Dialogs } from './dialogs';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid';
import { Icon } from './icon';
import { LogPanel } from './log-panel';
import { MailBox } from './mail-box';
import { MenuBar } from './menu-bar';
import { PopupMenu } from './popup-menu';
import { Progress } from './progress';
import { QuestionDialog } from './question';
import { addressOf } from './router';
import { FrameDialog, Sidebar } from './sidebar-frame';
import { set, useStore } from './store';
import { Tabs } from './tabs';
import { Toast } from './toast';

/** The whole window. */
export function App(): JSX.Element {
  const view = useStore((state) => state.view);
  const isReady = useStore((state) => state.book !== null);
  return (
    <>
      <TitleBar />
      {isReady && (
        <div class="desk">
          <div class="work">
            {view.name === 'sheet' && <SheetView />}
            {view.name === 'mail' && <MailBox id={view.id} />}
            {view.name === 'log' && <LogPanel />}
          </div>
          <Sidebar />
        </div>
      )}
      <div class="notices">
        <Progress />
        <Toast />
      </div>
      <PopupMenu />
      <FrameDialog />
      <Dialogs />
      <QuestionDialog />
    </>
  );
}

const SheetView = (): JSX.Element => (
  <>
    <FormulaBar />
    <Grid />
    <Tabs />
  </>
);

function TitleBar(): JSX.Element {
  const name = useStore((state) => state.book?.name) ?? '';
  const connected = useStore((state) => state.connected);
  const mails = useStore((state) => state.book?.mails) ?? 0;
  const view = useStore((state) => state.view.name);
  const link = (address: string, label: string, isHere: boolean) => (
    <a href={address} {...(isHere && { 'aria-current': 'page' as const })}>
      {label}
    </a>
  );
  return (
    <header class="title-bar">
      <span class="mark" aria-hidden="true" />
      <div class="names">
        <h1 title={name}>{name}</h1>
        <MenuBar />
      </div>
      {!connected && (
        <span class="offline" role="alert">
          ขาดการเชื่อมต่อ กำลังต่อใหม่… ถ้าปิดเวิร์กเบนช์ไปแล้ว ให้สั่ง npm start อีกครั้ง
        </span>
      )}
      <nav class="views" aria-label="มุมมอง">
        {link('#/', 'ตาราง', view === 'sheet')}
        {link(addressOf.mail(), `จดหมาย ${mails}`, view === 'mail')}
        <FormLinks />
        {link(addressOf.log, 'บันทึก', view === 'log')}
      </nav>
      <Clock />
    </header>
  );
}

/** The form opens beside the workbook, as agencies see it. */
function FormLinks(): JSX.Element | null {
  const forms = useStore((state) => state.book?.forms) ?? [];
  const [only, ...more] = forms;
  if (!only) return null;
  if (more.length === 0) {
    return (
      <a href={only.path} target="_blank" rel="noreferrer">
        แบบฟอร์ม <Icon name="out" />
      </a>
    );
  }
  return (
    <button
      type="button"
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        const entries = forms.map(({ title, path }) => ({
          label: title,
          act: () => void open(path, '_blank', 'noreferrer'),
        }));
        set({ popup: { x: left, y: bottom, entries } });
      }}
    >
      แบบฟอร์ม
    </button>
  );
}
