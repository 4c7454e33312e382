#!/usr/bin/env python3
"""Makes the mails (.eml) and labels (.json) of own/SHOP/PART from own/SHOP/PART.yaml. The tests read the results and need no Python.

usage: build.py [--out DIR]        DIR: where own/ is, by default beside this file

A label's total is computed here by trying every use of every offer, independently of the program.
"""
import base64, functools, html, json, quopri, random, re, sys, textwrap
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from email.header import Header
from email.utils import format_datetime, parseaddr
from pathlib import Path
import yaml

HERE = Path(__file__).parent
KINDS = ('order', 'change', 'cancellation', 'question', 'payment-notice', 'auto-reply', 'bounce', 'other')
OFFER = {
    'cello': 'Alfia Nakipbekova and Cellorhythmics CDs:\n\nCellorhythmics - "THE RISE OF THE CELLORETTES" and "HEAVEN EYES" - £7 each or £10 for both albums\n\nAlfia Nakipbekova - JS BACH SIX CELLO SUITES - £10 each or £15 for all three albums.\n\nPlease add £1 p+p per CD.',
    'folk': 'Winter Harbour (CD 12.00, LP 22.00) and Winter Harbour Live (CD 12.00)\nSongs of the Canal Vol. 1, Vol. 2, Vol. 3 - 10.00 each, all three for 25.00\nReels & Ruins, Ruins, Twenty-Two Tunes - Drystone - any three for 28.00\nAny five CDs for 45.00!',
    'choir': 'Missa Brevis: full score 18.00, vocal score 7.50, CD 11.00\nMagnificat 2.20, Laudate 1.90; ten leaflets 18.00\nCarols for Upper Voices Book 1, 2, 3: 6.50 each, 17.00 for the three\nTwo CDs for 20.00. To order, reply with titles, copies and your address.',
    'chess': '100 Endspiele 19,80 · 64 Felder 12,00 · Zugzwang 8,50 · Matt in zwei Zügen 7,90\nSizilianisch, Taschenbuch 16,50, Hardcover 24,00\nBeide Endspielbände 26,00. Bestellungen bitte mit Anschrift.',
    'pier': 'Seven 14.00 - 45 15.00 - Home 13.00 - Rain (CD 12.00, LP 26.00) - Rain Songs 12.00\nAny four CDs 44.00. Reply to order.',
    'lantern': "The Lamplighter's Walk (paperback 8.50, hardback 16.00), The Lamplighter's Daughter 8.50\nRivers of the North Book 1, 2, 3 - 9.00 each, all three Rivers books 24.00\nSalt 7.00 - Salt Roads (paperback 9.50, CD 12.00) - 1847 11.00\nForty Walks from Harrowby 6.50, with the Map of Old Harrowby 10.00\nAny three paperbacks by Thorley or Calder, or the Walks, for 21.00. Reply with your order; PayPal or cheque.",
    'millrace': "From the Millrace shelf, prices in Canadian dollars\n\nThe Tailrace Band: Slow Water (MR01) CD 18.00, LP 34.00; Slow Water, Deep Water (MR02) CD 18.00. Both CDs 30.00\nJunia Marchetti: Undertow (MR03) 16.00; The Undertow Sessions (MR04) 10.00; Tuesday (MR05) 17.00\nPell & Hathaway: Eleven (MR06) CD 15.00, LP 30.00\nChansons du moulin (MR07) 16.00; Songs from the Mill (MR08) 16.00\nThe Millrace Songbook 24.00; A Year at the Mill, DVD 20.00, CD 14.00; tea towel 12.00; T-shirt S M L XL 25.00\n\nAny three full-length CDs 42.00. The Mill bundle (DVD, songbook, tea towel) 48.00.\nPostage: Canada 3.00 + 1.50 an item, free over 90.00; USA 6.00 + 2.50; overseas 9.00 + 4.00. LPs and the book count as two.\nCheques to Millrace Arts, PO Box 114, Elora, ON N0B 1S0, or PayPal. Email us what you would like and where it should go.",
    'kilbrack': 'The hall shop, autumn list\n\nThe Quiet Shore: CD 13.00, LP 24.00, Songbook 15.00\nCandlelight 12.00 / Candlelight Carols (the children) 10.00 / Forty 14.00 / Seventeen Songs 12.50. Any three of our choir CDs (not the hymns): 33.00\nHymns for the Road Vol. 1, Vol. 2, Vol. 3: 11.00 each, 28.00 the set\nA Year in Kilbrack, DVD 17.00. A Hundred Years in Kilbrack, paperback 14.00, hardback 26.00. Film and history together (the paperback) 27.00\n1798 10.00, Nine Wells 9.00, Walks round Kilbrack 5.00\n\nPostage: Ireland 3.00 + 0.75 an item, free from 70.00. Britain and the North 5.00 + 1.00. Europe 6.00 + 1.50. Elsewhere 9.00 + 2.00. LPs, songbooks and hardbacks count as two.\nAnswer this mail with what you want and where it should go. PayPal, cheque or postal order.',
    'fennel': "Fennel Lane Storytellers, autumn list\n\nMorwenna Tull: The Fox at the Door, The Fox at the Window, 9.50 each; Jack and the North Wind, CD 9.50, cassette 5.00\nBisi Adeyemi: Thirteen Clever Girls 11.00, Anansi at the Bus Stop 10.00\nKatya Lovell: Baba Yaga's Kitchen 10.00. Any three of the above on CD for 26.00\nHearth Tales: Spring, Summer, Autumn, Winter, 8.00 each, all four seasons 26.00\nAodhan Pryce: The Long Night of Finn, 2 CDs 16.00, book 12.00, the Finn pair 24.00\nPocket Beginnings, a pack of story cards, 7.50\nPost in the UK 1.20 and 0.60 an item (the book counts as two), nothing over 45.00. Reply with your order and your address.",
    'clavecin': "Les Ombres 22.00, Les Ombres errantes 22.00, Variations Goldberg 25.00, clé d'accord 38.00",
}


def minor(amount, currency):
    return int((Decimal(str(amount)) * 10 ** {'JPY': 0, 'KWD': 3}.get(currency, 2)).to_integral_value())


def goods_price(shop, lines):
    currency = shop['currency']
    price = {i['sku']: minor(i['price'], currency) for i in shop['items']}
    skus = tuple(sorted(lines))
    sets, choices = [], []
    for offer in shop.get('offers', []):
        cost = minor(offer['price'], currency)
        (sets if 'items' in offer else choices).append((offer, cost))

    @functools.lru_cache(None)
    def cheapest(left):
        best = sum(price[s] * n for s, n in zip(skus, left))
        for offer, cost in sets:
            rest = tuple(n - offer['items'].get(s, 0) for s, n in zip(skus, left))
            if min(rest) >= 0 and set(offer['items']) <= set(skus):
                best = min(best, cost + cheapest(rest))
        for offer, cost in choices:
            for rest in set(without(left, offer['any'], [i for i, s in enumerate(skus) if s in offer['of']])):
                best = min(best, cost + cheapest(rest))
        return best

    def without(left, count, places):
        if count == 0:
            yield left
        elif places:
            first, *others = places
            for n in range(min(count, left[first]), -1, -1):
                yield from without(left[:first] + (left[first] - n,) + left[first + 1:], count - n, others)

    return cheapest(tuple(lines[s] for s in skus))


def total(shop, lines, country):
    currency, goods = shop['currency'], goods_price(shop, lines)
    units = {i['sku']: i.get('postage_units', 1) for i in shop['items']}
    for zone in shop['postage']['zones']:
        if country in zone['countries'] or '*' in zone['countries']:
            if 'free_over' in zone and goods >= minor(zone['free_over'], currency):
                return goods
            each = minor(zone.get('per_item', 0), currency)
            return goods + minor(zone.get('per_order', 0), currency) + each * sum(units[s] * n for s, n in lines.items())


def b64(data):
    return '\n'.join(textwrap.wrap(base64.b64encode(data).decode(), 76))


def qp(data):
    return quopri.encodestring(data).decode('ascii')


def divs(text):
    return ''.join(f'<div>{html.escape(line) if line.strip() else "<br>"}</div>' for line in text.split('\n'))


def brs(text):
    return '<br>'.join(html.escape(line) for line in text.split('\n'))


def as_html(form, body, quoted, who, shop_from):
    """The body as the HTML that a mail program of that name makes of it."""
    if form == 'outlook':
        style = '<style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri",sans-serif;} --></style>'
        p = lambda text: ''.join(f'<p class="MsoNormal">{html.escape(l).replace("  ", "&nbsp; ") or "<o:p>&nbsp;</o:p>"}</p>' for l in text.split('\n'))
        below = f'<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> {html.escape(shop_from)}<br><b>Sent:</b> 07 October 2012 10:12<br><b>Subject:</b> List</p></div>{p(quoted)}' if quoted else ''
        return f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>{style}</head><body lang="EN-GB"><div class="WordSection1">{p(body)}{below}</div></body></html>'
    if form == 'apple':
        below = f'<div><br><blockquote type="cite"><div>{who}</div><br><div>{brs(quoted)}</div></blockquote></div>' if quoted else ''
        return f'<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word;">{divs(body)}{below}</body></html>'
    if form == 'yahoo':
        below = f'<div id="yahoo_quoted_1" class="yahoo_quoted"><div>{who}</div><div>{brs(quoted)}</div></div>' if quoted else ''
        return f'<html><body><div class="yahoo-style-wrap" style="font-size:13px;"><div dir="ltr">{brs(body)}</div></div>{below}</body></html>'
    if form == 'newsletter':
        rows = ''.join(f'<tr><td style="padding:8px">{html.escape(l)}</td></tr>' for l in body.split('\n'))
        return f'<html><body><div style="display:none;max-height:0">Do not miss this!</div><table width="600"><tr><td><img src="https://img.example.com/top.png" alt="Order now"></td></tr>{rows}</table></body></html>'
    below = f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{who}<br></div><blockquote class="gmail_quote">{brs(quoted)}</blockquote></div>' if quoted else ''
    return f'<div dir="ltr">{divs(body)}</div>{below}'


def mail(entry, shop_name, when):
    dice = random.Random(entry['id'])
    form, body = entry['mime'], entry['body'].rstrip('\n')
    name, address = parseaddr(entry['from'])
    shop_from = f'The shop <orders@{shop_name}.example>'
    quoted = OFFER[shop_name] if entry.get('quotes_offer') else (entry.get('quoted') or '').rstrip('\n')
    who = f'On {when:%a, %d %b %Y} at {when:%H:%M}, {html.escape(shop_from)} wrote:'
    text = body
    if quoted and form.startswith('outlook'):
        dashes = '-----Original Message-----\n' if form == 'outlook-legacy' else ''
        text += f'\n\n{dashes}From: {shop_from}\nSent: 07 October 2012 10:12\nSubject: List\n\n{quoted}'
    elif quoted:
        text += f'\n\nOn {when:%a, %d %b %Y} at {when:%H:%M}, {shop_from} wrote:\n\n' + '\n'.join(('> ' + l).rstrip() for l in quoted.split('\n'))

    encoded = lambda s: Header(s, 'utf-8').encode() if any(ord(c) > 126 for c in s) else s
    shown = name if re.fullmatch(r'[A-Za-z0-9 ]*', name) else encoded(name) if encoded(name) != name else f'"{name}"'
    head = [f'From: {shown} <{address}>' if name else f'From: {address}', f'To: {shop_from}', f'Subject: {encoded(entry.get("subject", ""))}',
            f'Date: {format_datetime(when)}', f'Message-ID: <{entry["id"]}.{dice.randrange(16 ** 8):08x}@mail.example>', 'MIME-Version: 1.0']
    head += [f'{k}: {v}' for k, v in (entry.get('headers') or {}).items()]
    head, mark = '\n'.join(head), f'b_{dice.randrange(16 ** 12):012x}'

    one = lambda kind, how, payload: f'Content-Type: {kind}\nContent-Transfer-Encoding: {how}\n\n{payload}\n'
    many = lambda kind, *parts, mark=mark: f'Content-Type: {kind}; boundary="{mark}"\n\n' + ''.join(f'--{mark}\n{p}' for p in parts) + f'--{mark}--\n'
    plain = lambda charset='utf-8': one(f'text/plain; charset="{charset}"', 'quoted-printable', qp(text.encode(charset)))
    rich = lambda style: one('text/html; charset="UTF-8"', 'quoted-printable', qp(as_html(style, body, quoted, who, shop_from).encode()))
    picture = lambda kind, file, where: f'Content-Type: {kind}; name="{file}"\nContent-Disposition: {where}; filename="{file}"\nContent-ID: <{file}>\nContent-Transfer-Encoding: base64\n\n{b64(bytes(dice.randrange(256) for _ in range(600)))}\n'
    charsets = {'latin1-qp': 'iso-8859-1', 'latin15': 'iso-8859-15', 'latin2': 'iso-8859-2', 'iso2022jp': 'iso-2022-jp'}
    eight_bit = {'win1252': 'windows-1252', 'win1251': 'windows-1251', 'koi8r': 'koi8-r'}
    real = {'windows-1252': 'cp1252', 'windows-1251': 'cp1251'}
    if form in charsets:
        out = plain(charsets[form])
    elif form in eight_bit:
        charset = eight_bit[form]
        return f'{head}\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n'.encode() + text.encode(real.get(charset, charset)) + b'\n'
    elif form == 'mislabelled':
        return f'{head}\nContent-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 8bit\n\n'.encode() + text.encode('cp1252') + b'\n'
    elif form == 'utf16':
        out = one('text/plain; charset=utf-16', 'base64', b64(text.encode('utf-16')))
    elif form == 'no-charset':
        out = '\n' + text + '\n'
    elif form in ('flowed', 'delsp'):
        lines = []
        for line in text.split('\n'):
            folded = [line] if line.startswith('>') else textwrap.wrap(line, 66) or ['']
            lines += [l + ('  ' if form == 'delsp' else ' ') for l in folded[:-1]] + [folded[-1]]
        out = one('text/plain; charset=utf-8; format=flowed' + ('; delsp=yes' if form == 'delsp' else ''), '8bit', '\n'.join(lines))
    elif form == 'plain':
        out = one('text/plain; charset=utf-8', '8bit', text)
    elif form in ('plain-qp', 'outlook-legacy'):
        out = plain()
    elif form == 'plain-b64':
        out = one('text/plain; charset=UTF-8', 'base64', b64(text.encode()))
    elif form == 'table':
        out = one('text/html; charset="UTF-8"', 'quoted-printable', qp(entry['html'].encode()))
    elif form in ('html-only', 'yahoo', 'newsletter'):
        out = rich(form)
    elif form == 'outlook-html':
        out = rich('outlook')
    elif form in ('gmail', 'iphone', 'outlook', 'apple'):
        out = many('multipart/alternative', plain(), rich(form))
    elif form == 'related':
        out = many('multipart/related', rich('gmail').replace('</div>\n', '<img src="cid:logo.png"></div>\n'), picture('image/png', 'logo.png', 'inline'))
    elif form == 'mixed-pdf':
        out = many('multipart/mixed', many('multipart/alternative', plain(), rich('gmail'), mark=mark + 'a'), picture('application/pdf', 'document.pdf', 'attachment'))
    elif form == 'signed':
        out = many('multipart/signed; micalg=pgp-sha256; protocol="application/pgp-signature"', plain(), one('application/pgp-signature; name="signature.asc"', '7bit', '-----BEGIN PGP SIGNATURE-----\n\n' + b64(dice.randbytes(120)) + '\n-----END PGP SIGNATURE-----'))
    elif form == 'dsn':
        out = many('multipart/report; report-type=delivery-status', plain(), 'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.net\n\nFinal-Recipient: rfc822; t.gerber@example.com\nAction: failed\nStatus: 5.1.1\n')
    else:
        raise ValueError(f'unknown mime {form}')
    return f'{head}\n{out}'.encode()


def label(entry, shop, problems):
    x = dict(entry['expect'])
    lines = x.get('lines') or {}
    if set(lines) - {i['sku'] for i in shop['items']} or x['kind'] not in KINDS or x['decision'] not in ('accept', 'review', 'none'):
        problems.append(f'{entry["id"]}: SKU, kind or decision')
    made = {'file': f'{entry["id"]}.eml', 'lang': entry.get('lang', 'en'), 'kind': x['kind'], 'decision': x['decision'], 'reason': x.get('reason'),
            'name': x.get('name', ''), 'street': x.get('street', ''), 'postcode': x.get('postcode', ''), 'country': x.get('country'), 'method': x.get('method'),
            'transaction_id': x.get('tx'), 'claimed_amount': x.get('claimed'), 'why': x['why'],
            'lines': [{'sku': s, 'quantity': n} for s, n in sorted(lines.items())]}
    if 'above' in x:
        made['above'] = x['above']  # what the label has between the name and the street
    if 'alt_kind' in x:
        made['also_kind'] = x['alt_kind']  # a careful person might call it that as well
    if 'alt_decision' in x:
        made['also_decision'] = x['alt_decision']  # some would ask and some would send it: right either way
    if 'accept' in (x['decision'], x.get('alt_decision')):
        made |= {'total': total(shop, lines, x['country']), 'currency': shop['currency']}
        if x.get('claimed') not in (None, made['total']):
            problems.append(f'{entry["id"]}: claims {x["claimed"]}, costs {made["total"]}')
        everything = re.sub(r'\s', '', html.unescape(entry['body'] + entry.get('html', '') + entry['from'])).lower()
        for field in ('name', 'street', 'postcode'):
            if re.sub(r'\s', '', made[field]).lower() not in everything:
                problems.append(f'{entry["id"]}: {field} {made[field]!r} is not in the mail')
    unknown = set(x) - {'kind', 'decision', 'reason', 'lines', 'name', 'street', 'postcode', 'country', 'method', 'tx', 'claimed', 'why', 'above', 'alt_kind', 'alt_decision'}
    if unknown:
        problems.append(f'{entry["id"]}: {unknown}')
    return made


def main():
    root = Path(sys.argv[2]) if sys.argv[1:2] == ['--out'] else HERE
    problems, seen, counts = [], set(), {}
    for source in sorted(HERE.glob('own/*/*.yaml')):
        if source.name == 'catalogue.yaml':
            continue
        shop_name = source.parent.name
        catalogue = source.parent / 'catalogue.yaml'
        shop = yaml.safe_load((catalogue if catalogue.exists() else HERE / shop_name / 'catalogue.yaml').read_text())
        out = root / source.relative_to(HERE).with_suffix('')
        out.mkdir(parents=True, exist_ok=True)
        for old in out.iterdir():
            old.unlink()
        for n, entry in enumerate(yaml.safe_load(source.read_text()), 1):
            if entry['id'] in seen:
                problems.append(f'{entry["id"]}: twice')
            seen.add(entry['id'])
            when = datetime(2012, 10, 8, 9, 0, tzinfo=timezone.utc) + timedelta(minutes=37 * n)
            try:
                raw, made = mail(entry, shop_name, when), label(entry, shop, problems)
            except Exception as cause:
                problems.append(f'{entry["id"]}: {cause!r}')
                continue
            (out / f'{entry["id"]}.eml').write_bytes(raw.replace(b'\r\n', b'\n').replace(b'\n', b'\r\n'))
            (out / f'{entry["id"]}.json').write_text(json.dumps(made, ensure_ascii=False, indent=1) + '\n')
            key = (source.stem, made['kind'] if made['kind'] != 'order' else f'order {made["decision"]}')
            counts[key] = counts.get(key, 0) + 1
    print(len(seen), 'mails', counts)
    sys.exit('\n'.join(problems) or 0)


main()
