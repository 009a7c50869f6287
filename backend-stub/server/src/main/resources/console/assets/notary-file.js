// The whole file to be read: before it is sent for approval, by whoever approves, and ever after.
import {byId, el, fill, show} from './desk-dom.js';
import {rows} from './notary-facts.js';
import {title} from './notary-papers.js';
import {peopleList} from './notary-people.js';
import {recordTable} from './notary-record.js';

const READ = ['REVIEW', 'VERIFYING', 'APPROVAL', 'ISSUED', 'DELIVERED', 'ARCHIVED', 'CONVERTED_IN_PERSON', 'REFUSED', 'WITHDRAWN', 'TERMINATED', 'IDENTITY_EXPIRED', 'INTERRUPTED'];
const TALKING = ['WAITING', 'NOTICE', 'QUESTIONING'];
/** The package follows the certificate by itself, and the line says nothing of it. */
const PACKAGE_MILLIS = 5_000;
const MADE = ['APPLICATION', 'RECORD', 'TEXT', 'SIGNED_TEXT', 'SCANNED_PAGE', 'CERTIFICATE', 'NOTICE'];

export class WholeFile {
  #case;
  #papers;
  #inCall;
  #asked = 0;

  constructor(theCase, papers, inCall) {
    this.#case = theCase;
    this.#papers = papers;
    this.#inCall = inCall;
    theCase.watch(file => this.draw(file));
  }

  draw(file) {
    const {view} = file;
    const elsewhere = TALKING.includes(view.state);
    const here = (READ.includes(view.state) || elsewhere) && !this.#inCall();
    show(byId('bench-file'), here);
    clearTimeout(this.#asked);
    if (!here) return;
    if (view.certificateNumber && !file.packageReady) this.#asked = setTimeout(() => this.#case.look(), PACKAGE_MILLIS);
    const made = view.documents.filter(one => MADE.includes(one.kind));
    fill(byId('file'),
        elsewhere ? el('p', {class: 'notice warn'}, view.state === 'WAITING' ? '对方在终端前等。响铃时按“接听”，画面就在这里。' : '画面没有接到这个窗口：在别的窗口接着的，请回到那里；断了的，等对方再来，会再响铃。') : null,
        view.certificateNumber ? el('section', {class: 'sealed'}, el('h4', {}, '公证书'), el('dl', {}, rows([['编号', view.certificateNumber], ['查验码', view.checkCode ?? '']])),
            el('p', {class: 'acts'}, view.checkCode ? el('a', {class: 'button', href: `/console/check?code=${encodeURIComponent(view.checkCode)}`, target: '_blank', rel: 'noopener'}, '打开查验页') : null,
                file.packageReady ? el('a', {class: 'button', href: `/console/cases/${view.id}/package`, download: true}, '下载证据包') : el('span', {class: 'note'}, '证据包还在封存。'),
                file.packageReady ? el('a', {class: 'button', href: `/console/cases/${view.id}/excerpt`, download: true}, '下载不含个人信息的摘本') : null)) : null,
        file.statement ? el('section', {}, el('h4', {}, '证词'), el('p', {class: 'statement'}, file.statement)) : null,
        el('section', {}, el('h4', {}, '参与人和身份核实'), el('ul', {class: 'people'}, peopleList(file))),
        el('section', {}, el('h4', {}, `询问笔录${file.recordVersion ? `（第 ${file.recordVersion} 版）` : ''}`), file.record.length ? recordTable(file) : el('p', {class: 'note'}, '还没有笔录。')),
        el('section', {}, el('h4', {}, '文书'), made.length ? el('ul', {class: 'made'}, made.map(one => el('li', {}, el('button', {type: 'button', class: 'plain', onclick: () => this.#papers.open(one.id)}, title(one)), el('span', {class: 'note'}, ` 编码 ${one.code} · ${one.pages} 页`)))) : el('p', {class: 'note'}, '还没有做成文书。')));
  }
}
