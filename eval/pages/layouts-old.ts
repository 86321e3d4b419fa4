import { FURNITURE, links, teasers } from './furniture.ts';
import { body, html, isHeading, type Layout, printed } from './story.ts';

const de = FURNITURE.de;
const en = FURNITURE.en;

/** Layouts without paragraphs, and with untrue declarations. */
export const OLD_LAYOUTS: readonly Layout[] = [
  {
    name: 'nested boxes without paragraphs, said to be UTF-8',
    language: 'de',
    mediaType: 'text/html; charset=utf-8',
    build: (s) => {
      const { day, monthName, year, weekday } = printed(s);
      return {
        html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${html(s.title)} - ${s.outlet}</title></head><body><div id="rahmen"><div id="kopf"><div class="logo">${s.outlet}</div><div class="menue">${links(de.nav, (l) => `<div class="punkt">${l}</div>`)}</div></div><div id="mitte"><div id="links"><div class="kasten"><div class="kastentitel">Aus der Region</div>${teasers('de', (h, t) => `<div class="meldung"><div class="titel"><a href="/m">${h}</a></div><div class="anriss">${t}</div></div>`)}</div></div><div id="inhalt"><div class="beitrag"><h1>${html(s.title)}</h1><div class="zeile">${weekday}, ${day}. ${monthName} ${year}</div><div class="vorspann"><div><strong>${html(s.blocks[0] ?? '')}</strong></div></div><div class="absaetze">${body(
          s.blocks.slice(1),
          (t) => `<div class="absatz"><div>${t}</div></div>`,
          (t) => `<div class="zwischentitel"><div>${t}</div></div>`,
        )}</div></div></div></div><div id="fuss"><div>Impressum</div><div>Datenschutz</div></div></div></body></html>`,
      };
    },
  },
  {
    name: 'one cell of line breaks and fonts, said to be latin1',
    language: 'en',
    mediaType: 'text/html; charset=ISO-8859-1',
    build: (s) => ({
      html: `<html>\n<head>\n<title>${s.outlet} - ${html(s.title)}</title>\n<meta name="description" content="x">\n</head>\n<body bgcolor=white link=#003399>\n<center><table width=760 border=0 cellpadding=4><tr><td colspan=2 bgcolor=#003399><font color=white size=5><b>${s.outlet}</b></font></td></tr>\n<tr><td width=140 valign=top><font size=2>${links(en.nav, (l) => `${l}<br>\n`)}</font></td>\n<td valign=top><font face="Times New Roman"><h2>${html(s.title)}</h2>\n<i>By ${s.author}</i><br>\n<i>${printed(s).monthName} ${printed(s).day}, ${printed(s).year}</i><br><br>\n${s.blocks.map((b) => (isHeading(b) ? `<b>${html(b)}</b>` : html(b).replace(/^(.{40}\S*) /, '$1\n'))).join('\n<br><br>\n')}\n<br><br><hr>\n<font size=1>[ ${links(['Top of page', 'Back to front page', 'Send to a friend'], (l) => `${l} |`)} ]</font></font></td></tr></table></center>\n</body>\n</html>`,
    }),
  },
  {
    name: 'agency portal with a list of reports beside the text',
    language: 'en',
    mediaType: 'text/html; charset=windows-1252',
    build: (s) => ({
      html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${html(s.title)}</title><meta name="publisher" content="${s.outlet}"><meta name="pubdate" content="${s.moment}"></head><body><div class="top"><div class="ticker"><ul>${links([...en.related, 'Markets close lower', 'Rain expected on Sunday'])}</ul></div></div><div class="wrapper"><div class="left"><div class="list"><h3>Latest</h3>${Array.from({ length: 12 }, (_, i) => `<div class="item"><span class="time">${String(9 + (i % 9)).padStart(2, '0')}:${i}5</span> <a href="/n/${i}">${en.related[i % 3]} (${i + 1})</a></div>`).join('\n')}</div></div><div class="center"><div class="text-box"><div class="headline"><h1>${html(s.title)}</h1></div><div class="info">${printed(s).day} ${printed(s).monthName.slice(0, 3)} ${printed(s).year}, ${printed(s).time}<span class="views">1 204</span></div><div class="body">${body(
        s.blocks,
        (t) => `<span class="par">${t}</span><br /><br />`,
        (t) => `<b class="sub">${t}</b><br /><br />`,
      )}</div><div class="subscribe-box">Subscribe to our channel to get the news first</div></div></div></div><div class="bottom">Registration certificate No 1234. The use of materials is allowed with a link to the source only.</div></body></html>`,
    }),
  },
];
