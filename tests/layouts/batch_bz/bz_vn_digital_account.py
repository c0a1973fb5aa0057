"""Vietnam, payment account of a digital bank: every title in Vietnamese over English, dong without decimals, other side
and its bank in thin cells, explanation wrapped over many lines, transaction number broken behind a backslash.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from layouts.frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from layouts.pens import A4, GREY, Flow, Page, fits, with_fpdf, with_reportlab

from ._rows import cut, dmy, joined, last_month

RED = (0.85, 0.1, 0.15)
POOLS = {
    "who": ("NGUYEN VAN HUNG", "TRAN THI MAI", "LE QUANG MINH", "PHAM THU HA", "HOANG DUC ANH", "VU THI LAN"),
    "bank": (
        "Ngân hàng TMCP Sông Hồng (SHGB)",
        "Ngân hàng TMCP Á Đông (ADB)",
        "Ngân hàng TMCP Quân Nhân (QNB)",
        "Ngân hàng Nông nghiệp (AGB)",
    ),
    "note": ("chuyen tien", "tien nha thang 0#", "gui em", "thanh toan don hang ####", "tra tien an trua", "mung cuoi"),
    "shop": ("SHOPEEPAY", "GRAB", "WINMART", "THE COFFEE HAUS", "CIRCLE K HA NOI", "TIKI.VN", "BE GROUP"),
}
# other side | its bank | explanation
KINDS = (
    Kind(8, -20000, -9000000, "{who}|{bank}|{who} {note}-{code}", step="1000"),
    Kind(6, 20000, 12000000, "{who}|{bank}|{who} {note} FT2#######?## - Trace so ######", step="1000"),
    Kind(8, -15000, -1800000, "||Thanh toan QR {shop} ma don hang {code} tai QUAY{code}", step="500"),
    Kind(3, -50000, -500000, "||Nap tien dien thoai 09######## qua ung dung", step="50000"),
    Kind(3, -100000, -5000000, "||Rut tien mat tai ATM 1#####0# so the 4221XXXXXXXX####", step="50000"),
    Kind(2, -90000, -1300000, "||Thanh toan hoa don tien dien EVN HANOI ma khach hang PD#########"),
    Kind(1, 9000000, 38000000, "CONG TY TNHH PHAN MEM BIEN DONG|{bank}|TT luong thang {month}", step="1", most=1),
    Kind(1, 12, 9000, "||Tra lai so du tren tai khoan", step="1", most=1),
    Kind(1, -11000, -33000, "||Phi dich vu SMS thang {month}", step="11000", most=1),
)
EDGES = (28, 84, 158, 226, 354, 412, 464, 514, 568)
HEADS = (
    ("Ngày giao dịch", "Transaction Date"),
    ("Đối tác", "Remitter"),
    ("NH Đối tác", "Remitter Bank"),
    ("Diễn giải", "Details"),
    ("Số bút toán", "Transaction No."),
    ("Nợ TKTT", "Debit"),
    ("Có TKTT", "Credit"),
    ("Số dư", "Balance"),
)


def _dong(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)

    def code(source: Random, _: date) -> str:
        return "".join(source.choice("ABCDEFGHJKLM0123456789") for _ in range(10))

    opening = some_amount(rng, 500000, 30000000, "1")
    kinds = [kind if kind.step != "0.01" else kind._replace(step="1") for kind in KINDS]
    entries = some_entries(
        rng,
        kinds,
        POOLS | {"code": code, "month": last_month},
        period,
        count=rng.randint(14, 65),
        balance=opening,
        floor=9200000,
    )
    lowest = min([Decimal(0), *running(opening, [entry.amount for entry in entries])])
    opening -= lowest
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "19##########1#", start, {})
    outs = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        y = 40.0
        if count == 1:
            page.put(28, 48, "SenBank", 20, bold=True, color=RED)
            page.put(298, 84, "SAO KÊ TÀI KHOẢN KHÁCH HÀNG", 12, bold=True, center=True)
            page.put(298, 98, "STATEMENT OF ACCOUNT", 9, center=True)
            page.put(298, 112, f"Từ ngày/From {dmy(start, '/')} đến ngày/To {dmy(end, '/')}", 8, center=True)
            facts = (
                ("Tên khách hàng/Customer name:", "NGUYEN THU TRANG"),
                ("Mã khách hàng/ID customer:", fill(rng, "########", start, {})),
                ("Địa chỉ/Address:", "Số 12 ngõ 34 phố Kim Mã, quận Ba Đình, Hà Nội"),
                ("Số tài khoản/Account no.:", account),
                ("Loại tiền/Currency:", "VND"),
                ("Loại tài khoản/Account type:", "Tài khoản thanh toán"),
            )
            y = 136.0
            for label, value in facts:
                page.put(28, y, label, 7.5, color=GREY)
                page.put(170, y, value, 8)
                y += 13
            y += 6
        page.box(28, y, 540, 26, (0.96, 0.9, 0.9), stroke=GREY)
        for left, right, (local, english) in zip(EDGES, EDGES[1:], HEADS, strict=False):
            page.put((left + right) / 2, y + 11, local, 6.8, bold=True, center=True)
            page.put((left + right) / 2, y + 20, english, 6, center=True, color=GREY)
        return y + 26

    flow = Flow(772, lambda: Page(A4, "narrow", "narrow-bold"), head)

    def line(label: str, figures: dict[int, Decimal]) -> None:
        flow.need(17)
        flow.page.box(28, flow.y, 540, 17, stroke=GREY)
        flow.page.put(EDGES[3] + 3, flow.y + 11, label, 7, bold=True)
        for edge, figure in figures.items():
            flow.page.put(EDGES[edge] - 3, flow.y + 11, _dong(abs(figure)), 7, bold=True, right=True)
        flow.y += 17

    line("Số dư đầu kỳ/Opening balance", {8: opening})
    truth = Truth("account", "vi_VN", "VND", account, start, end, opening, balances[-1])
    for entry, balance in zip(entries, balances, strict=True):
        cells = [
            wrap(text, fits("narrow", 7, right - left - 5)) if text else []
            for text, left, right in zip(entry.lines, EDGES[1:], EDGES[2:], strict=False)
        ]
        number = [f"FT{entry.day:%y}{entry.day.timetuple().tm_yday:03}{rng.randint(10**6, 10**7)}\\", "BNK"]
        high = 9 * max(len(cell) for cell in [*cells, number]) + 6
        flow.need(high)
        page, top = flow.page, flow.y
        y = top + 10
        page.put(EDGES[0] + 3, y, dmy(entry.day, "/"), 7)
        for left, cell in zip(EDGES[1:], cells, strict=False):
            page.lines(left + 3, y, cell, 7, 9)
        page.lines(EDGES[4] + 3, y, number, 6.2, 9)
        page.put(EDGES[6 if entry.amount < 0 else 7] - 3, y, _dong(abs(entry.amount)), 7, right=True)
        page.put(EDGES[8] - 3, y, _dong(balance), 7, right=True)
        for left, right in pairwise(EDGES):
            page.box(left, top, right - left, high, stroke=(0.7, 0.7, 0.7))
        flow.y += high
        description = joined([part for cell in cells for part in cell])
        truth.transactions.append(Row(entry.day, description, entry.amount, balance, page=flow.number))
    line("Cộng doanh số/Total", {6: outs, 7: ins})
    line("Số dư cuối kỳ/Ending balance", {8: balances[-1]})
    for count, page in enumerate(flow.pages, 1):
        page.put(
            28, 800, "Chứng từ này được in từ hệ thống ngân hàng điện tử, không cần chữ ký và con dấu.", 6.5, color=GREY
        )
        page.put(
            28, 809, "Mọi thắc mắc xin liên hệ 1800 0000. This document needs no signature or stamp.", 6.5, color=GREY
        )
        page.put(568, 809, f"Trang/Page {count}/{len(flow.pages)}", 6.5, right=True)
    if rng.random() < 0.5:
        with_fpdf(flow.pages, path)
    else:
        with_reportlab(cut(flow.pages, "word"), path)
    return truth
