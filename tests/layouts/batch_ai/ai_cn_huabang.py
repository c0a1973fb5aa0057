"""China: list of account movements of a large bank, wide paper, one signed column, the description after the balance.

Empty cells are filled with dashes and each cell wraps on its own; date and time are two columns.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._kit import asian, clocks, how_many, number_pages, said

WIDE = (842.0, 595.0)
DASH = "-------------------"
KINDS = [
    Kind(10, -5, -900, "网上快捷支付|{shop}|财付通支付科技有限公司|Z200####000####", "银企对接"),
    Kind(8, -8, -1500, "网上快捷支付|{shop2}|支付宝(中国)网络技术有限公司|2####01####990004", "银企对接"),
    Kind(4, -100, -9000, "转账支出|{why}|{who}|62####****####", "手机银行"),
    Kind(4, 100, 9000, "转账收入|{why}|{who}|62####****####", "网上银行"),
    Kind(1, 6000, 22000, "代发工资|工资|{firm}|4####5####91", "批量业务", most=1),
    Kind(3, -100, -5000, "ATM取款|||", "自助终端", step="100"),
    Kind(1, 0.4, 40, "结息|||", "其他", most=1),
    Kind(1, -1, -3, "短信费|短信通知服务费||", "其他", most=1),
    Kind(2, -2000, -7000, "贷款还款|个人住房贷款自动扣款||", "其他", most=1),
]
POOLS = {
    "shop": ["财付通-微信支付-美团", "财付通-微信转账", "财付通-拼多多平台商户", "财付通-扫二维码付款"],
    "shop2": ["支付宝-天猫超市", "支付宝-上海哈啰普惠科技有限公司", "支付宝-高德打车", "支付宝-饿了么外卖订单"],
    "why": ["", "房租", "还款", "生活费", "往来款"],
    "who": ["王建国", "李晓梅", "张伟", "刘洋", "欧阳雪"],
    "firm": ["杭州云启信息技术有限公司", "深圳市华川电子有限公司"],
}
# left edge, width, title
COLUMNS = (
    (24, 46, "记账日期"),
    (72, 40, "记账时间"),
    (114, 30, "币别"),
    (146, 62, "金额"),
    (212, 68, "余额"),
    (286, 62, "交易名称"),
    (350, 44, "渠道"),
    (396, 84, "网点名称"),
    (482, 100, "附言"),
    (584, 78, "对方账户名"),
    (664, 84, "对方卡号/账号"),
    (750, 74, "对方开户行"),
)


def draw(rng: Random, path: Path) -> Truth:
    face = asian()
    period = some_period(rng, 60)
    opening = some_amount(rng, 12000, 90000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=9500)
    balances = running(opening, [entry.amount for entry in entries])
    card = "62166100" + "".join(rng.choices("0123456789", k=11))
    owner = rng.choice(["赵明哲", "孙丽华", "周子涵"])
    printed = f"{period[1]:%Y/%m/%d} 09:{rng.randint(10, 59)}:{rng.randint(10, 59)}"
    stamps = clocks(rng, entries)

    def new() -> Page:
        return Page(WIDE, face, face)

    def head(page: Page, _: int) -> float:
        page.put(421, 40, "华邦银行交易流水明细清单", 15, center=True)
        page.put(24, 64, f"交易区间： {period[0]:%Y-%m-%d} 至 {period[1]:%Y-%m-%d}", 8)
        page.put(300, 64, f"客户姓名： {owner}", 8)
        page.put(24, 78, f"借记卡号： {card}", 8)
        page.put(300, 78, f"账号： 3440{card[-8:]}", 8)
        page.put(560, 64, f"打印时间： {printed}", 8)
        y = 88
        page.box(20, y, 804, 18, (0.93, 0.93, 0.93), stroke=(0.5, 0.5, 0.5))
        for x, wide, title in COLUMNS:
            page.put(x + wide / 2, y + 12, title, 7.5, center=True)
        return y + 30

    def foot(page: Page, _: float) -> None:
        page.put(
            24,
            560,
            "温馨提示：1.交易流水验真：登录本行网站，输入验证码进行核验。2.本明细清单仅供参考，如与本行账务不符，以本行账务为准。",
            7,
        )
        page.put(24, 572, "3.“------”代表该项信息不适用或为空。 验证码：9C4F-22A1-08D7", 7)

    flow = Flow(545, new, head, foot)
    rows = []
    for entry, balance, stamp in zip(entries, balances, stamps, strict=True):
        name, note, other, account = entry.lines
        branch = rng.choice(["", "", "华邦银行杭州分行营业部", "华邦银行深圳南山支行"])
        bank = rng.choice(["", "中国建设银行", "招商银行深圳分行"]) if name.startswith("转账") else ""
        cells = {5: name, 6: entry.tag, 7: branch, 8: note, 9: other, 10: account, 11: bank}
        wrapped = {
            n: wrap(text, fits(face, 7, COLUMNS[n][1] - 2), cut=True) if text else [DASH[: int(COLUMNS[n][1] / 4.5)]]
            for n, text in cells.items()
        }
        tall = max(len(lines) for lines in wrapped.values())
        flow.need(10 * tall + 2)
        page, y = flow.page, flow.y
        page.put(26, y, f"{entry.day:%Y-%m-%d}", 7)
        page.put(73, y, stamp, 7)
        page.put(116, y, "人民币", 7)
        page.put(208, y, written(entry.amount), 7, right=True)
        page.put(280, y, written(balance), 7, right=True)
        for n, lines in wrapped.items():
            page.lines(COLUMNS[n][0] + 1, y, lines, 7, 9)
        flow.y += 9 * tall + 5
        page.rule(20, flow.y - 10, 824, 0.25, (0.7, 0.7, 0.7))
        words = [line for n in (5, 8, 9) if cells[n] for line in wrapped[n]]
        rows.append(Row(entry.day, said(words), entry.amount, balance, page=flow.number))
    foot(flow.page, flow.y)
    number_pages(flow.pages, 560, 78, "页数： {n}/{m}", 8)
    with_reportlab(flow.pages, path)
    return Truth("bank", "zh-CN", "CNY", card, *period, None, None, rows)
