import { judgeForm } from '../../src/domain/link-form';

test.each([
  ['http://192.168.1.5/x', 'private-address'],
  ['http://10.0.3.4:8080/x', 'private-address'],
  ['http://172.31.0.9/x', 'private-address'],
  ['http://169.254.3.3/', 'private-address'],
  ['http://127.0.0.1:8080/oit', 'private-address'],
  ['http://localhost/oit.php', 'private-address'],
  ['http://intranet/x', 'private-address'],
  ['https://nas.local/x', 'private-address'],
  ['https://files.lan/x', 'private-address'],
  ['https://x.internal/x', 'private-address'],
  ['http://2130706433/', 'private-address'],
  ['http://0x7f.1/', 'private-address'],
  ['http://0300.0250.1.1/x', 'private-address'],
  ['http://[::1]:3000/', 'private-address'],
  ['http://[::ffff:10.0.0.1]/', 'private-address'],
  ['http://１９２.168.1.1/', 'private-address'],
  ['https://a.go.th/wp-admin/post.php?post=1&action=edit', 'admin-link'],
  ['https://a.go.th/wp-login.php?redirect_to=x', 'admin-link'],
  ['https://a.go.th/site/administrator/', 'admin-link'],
  ['https://a.go.th/administrator', 'admin-link'],
  ['https://a.go.th/phpMyAdmin/', 'admin-link'],
  ['https://a.go.th/cpanel', 'admin-link'],
  ['https://a.go.th:2083/x', 'admin-link'],
  ['https://cpanel.a.go.th/', 'admin-link'],
  ['https://a.go.th/admin/login.php', 'admin-link'],
  ['https://a.go.th/admin.php', 'admin-link'],
  ['https://docs.google.com/a/x.go.th/forms/d/abc/edit', 'admin-link'],
  ['https://docs.google.com/forms/d/abc/edit', 'admin-link'],
  ['https://docs.google.com/forms/d/abc/edit?usp=sharing#responses', 'admin-link'],
  ['https://u:p@a.go.th/', 'credentials-in-url'],
  ['https://a.go.th/#/oit', 'js-only'],
  ['https://a.go.th/app#!/oit', 'js-only'],
  [`https://a.go.th/${'ก'.repeat(300)}`, 'url-too-long'],
  ['C:\\x', 'no-url'],
  ['https://a..go.th/x', 'no-url'],
  ['https://a,go.th/x', 'no-url'],
  ['http://300.1.1.1/', 'no-url'],
  [`https://${'a.'.repeat(200)}go.th/`, 'no-url'],
])('%s is judged by its form: %s', (link, reason) => {
  expect(judgeForm(link)).toEqual({ reason });
});

test.each([
  ['https://a.go.th/administration#top', 'https://a.go.th/administration'],
  ['https://a.go.th/admin/uploads/plan.pdf', 'https://a.go.th/admin/uploads/plan.pdf'],
  ['https://a.go.th/administrator/files/1.pdf', 'https://a.go.th/administrator/files/1.pdf'],
  [
    'https://a.go.th/wp-admin/admin-ajax.php?action=download',
    'https://a.go.th/wp-admin/admin-ajax.php?action=download',
  ],
  [
    'https://docs.google.com/document/d/abc/edit?usp=sharing',
    'https://docs.google.com/document/d/abc/edit?usp=sharing',
  ],
  ['https://docs.google.com/forms/d/e/abc/viewform', 'https://docs.google.com/forms/d/e/abc/viewform'],
  ['https://เทศบาล.ไทย/', 'https://xn--o3cg7ak5c9d.xn--o3cw4h/'],
  ['http://8.8.8.8/x', 'http://8.8.8.8/x'],
  ['https://home.a.go.th/corp', 'https://home.a.go.th/corp'],
  [`https://a.go.th/${'ก'.repeat(200)}`, `https://a.go.th/${'%E0%B8%81'.repeat(200)}`],
])('%s has to be visited', (link, url) => {
  expect(judgeForm(link)).toMatchObject({ url });
});
