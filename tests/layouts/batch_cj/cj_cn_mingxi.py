"""China, list of all movements of a card account: landscape grid, the reason first, the date (20240102) in the middle,
signed amounts and a balance on each row, remarks and the other side's long account number to the right, cells wrapped
in the middle of words; neither an opening nor a closing balance is named."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ._rows import a_time

KINDS = [
    Kind(22, -3, -320, "消费|{pay}-{shop}|{merchant}/{payer}"),
    Kind(8, -5, -90, "消费|财付通-微信支付-{shop}|243300133/财付通支付科技有限公司"),
    Kind(5, -100, -3000, "跨行转出|电子汇出 {note}|6228###########019/{person}"),
    Kind(6, 20, 3500, "电子汇入|{note}|6217###########338/{person}"),
    Kind(4, -100, -2000, "ATM取款|{branch}|", step="100"),
    Kind(3, -500, -4500, "信用卡还款|约定还款|6253********####/"),
    Kind(2, 5200, 19800, "代发工资|{firm}代发|1100##########/{firm}", most=1),
    Kind(2, 100, 5000, "充值退款|支付宝-余额提现|215500690/支付宝（中国）网络技术有限公司"),
    Kind(1, 0.2, 9, "结息|个人活期结息|", most=1),
    Kind(2, -30, -260, "代扣缴费|{fee}|1050##########/{utility}"),
]
NAMES = ("序号", "摘要", "币别", "钞汇", "交易日期", "交易金额", "账户余额", "交易地点/附言", "对方账号与户名")
WIDTHS = (34, 62, 50, 34, 62, 82, 86, 150, 132)
LEFT = 75.0
FACE = "STSong-Light"


def draw(rng: Random, path: Path) -> Truth:
    pools: Pools = {
        "pay": ["支付宝", "抖音支付", "美团支付"],
        "shop": ["永辉超市股份有限公司", "滴滴出行科技有限公司", "扫二维码付款", "肯德基宅急送", "杭州地铁集团",
                 "拼多多平台商户",
                 "盒马（上海）网络科技"],
        "merchant": ["215500690", "100########", "Z200########"],
        "payer": ["支付宝（中国）网络技术有限公司", "北京钱袋宝支付技术有限公司"],
        "note": ["转账", "房租", "还款", "2号楼物业费", "生日快乐"],
        "person": ["王丽华", "陈志强", "欧阳雪", "赵明"],
        "branch": ["杭州文三路支行", "上海浦东分行营业部", "江干区凤起路自助银行"],
        "firm": ["浙江云帆信息技术有限公司", "上海申达机械厂"],
        "fee": ["国网浙江电力 电费", "自来水费 ######", "中国移动话费充值 139########"],
        "utility": ["国网浙江省电力有限公司", "杭州市水务集团有限公司"],
    }  # fmt: skip
    start, end = some_period(rng)
    opening = some_amount(rng, 200, 42000)
    count = rng.choice([rng.randint(8, 40), rng.randint(40, 110)])
    entries = some_entries(rng, KINDS, pools, (start, end), count=count, balance=opening, floor=100)
    amounts = [entry.amount for entry in entries]
    lowest = min(running(opening, amounts))
    opening += max(Decimal(0), Decimal("12.08") - lowest)
    card = fill(rng, "62170015#########", start, {}) + "88"
    edges = [LEFT]
    for wide in WIDTHS:
        edges.append(edges[-1] + wide)
    size, lead = 8, 10

    made = a_time(rng, "%H:%M:%S")

    def head(page: pens.Page, _: int) -> float:
        page.put(421, 42, "江南商业银行个人活期账户全部交易明细", 14, center=True)
        page.put(LEFT, 64, f"卡号/账号:{card}", 9)
        page.put(260, 64, "客户名称:李思敏", 9)
        page.put(440, 64, f"起止日期:{start:%Y%m%d}-{end:%Y%m%d}", 9)
        page.box(LEFT, 72, edges[-1] - LEFT, 20, (0.87, 0.91, 0.97), stroke=pens.BLACK)
        for at, name in enumerate(NAMES):
            page.put((edges[at] + edges[at + 1]) / 2, 85, name, 9, center=True)
            page.upright(edges[at], 72, 92)
        return 92

    flow = pens.Flow(545, lambda: pens.Page(size=(842, 595), face=FACE, bold=FACE), head)
    rows = []
    for number, (entry, balance) in enumerate(zip(entries, running(opening, amounts), strict=True), 1):
        cells = [str(number), entry.lines[0], "人民币元", "钞", f"{entry.day:%Y%m%d}", written(entry.amount),
                 written(balance), entry.lines[1], entry.lines[2].removesuffix("/")]  # fmt: skip
        wrapped = [
            wrap(cell, pens.fits(FACE, size, wide - 6), cut=True) if cell else []
            for cell, wide in zip(cells, WIDTHS, strict=True)
        ]
        high = lead * max(map(len, wrapped)) + 7
        flow.need(high)
        page = flow.page
        page.box(LEFT, flow.y, edges[-1] - LEFT, high, None, stroke=pens.BLACK)
        for at, lines in enumerate(wrapped):
            y = flow.y + high / 2 + 3 - lead * (len(lines) - 1) / 2
            if at in (5, 6):
                page.lines(edges[at + 1] - 3, y, lines, size, lead, right=True)
            elif at < 5:
                page.lines((edges[at] + edges[at + 1]) / 2, y, lines, size, lead, center=True)
            else:
                page.lines(edges[at] + 3, y, lines, size, lead)
            if at:
                page.upright(edges[at], flow.y, flow.y + high)
        text = " ".join(part for at in (1, 7, 8) for part in wrapped[at])
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, None, flow.number))
        flow.y += high
    for n, page in enumerate(flow.pages, 1):
        page.put(LEFT, 566, f"生成时间:{end:%Y-%m-%d} {made}", 8)
        page.put(421, 566, f"第{n}页/共{len(flow.pages)}页", 8, center=True)
        page.put(edges[-1], 566, "温馨提示:本明细仅供参考，不作为法律凭证。客服热线95500", 8, right=True)
    pens.with_reportlab(flow.pages, path)
    return Truth("checking", "zh_CN", "CNY", card, start, end, None, None, rows)
