"""China, debit card movements of a big state bank: numbered grid across the page, days as 20230502, cells wrapped."""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf

KINDS = (
    Kind(9, -3, -300, "消费|财付通-{shop}|243300133/财付通-{shop}"),
    Kind(6, -5, -600, "消费|支付宝-{shop}|217550#/支付宝-{shop}"),
    Kind(3, 10, 2000, "转账存入|{why}|62170######{bank}####/{person}"),
    Kind(3, -50, -3000, "转账支取|{why}|62284######{bank}####/{person}"),
    Kind(1, 5000, 16000, "工资|代发工资|4405016####00000###/{firm}", most=1),
    Kind(1, -500, -3000, "ATM取款|{place}支行自助设备|", step="100"),
    Kind(1, -30, -200, "代扣|{fee}|4405014####00000###/{fee}"),
    Kind(0.6, 1, 9, "结息|结息|", most=1),
    Kind(0.5, -2, -3, "短信服务费|短信费|", most=1),
    Kind(1, -2000, -6000, "贷款还款|个人住房贷款归还|", most=1),
)
POOLS: Pools = {
    "shop": (
        "美团平台商户",
        "深圳市百果园实业发展有限公司",
        "拼多多平台商户",
        "滴滴出行科技有限公司",
        "北京三快在线科技有限公司",
        "扫二维码付款",
        "罗森便利店",
        "中国移动通信集团广东有限公司",
    ),
    "why": ("转账", "网银转账", "跨行转出", "还款", "手机银行转账"),
    "person": ("王建国", "李秀英", "陈志强", "张晓敏", "刘洋"),
    "firm": ("广州市天河区恒达电子有限公司", "深圳前海云图信息技术有限公司"),
    "place": ("天河北", "体育西路", "海珠"),
    "fee": ("广州供电局有限公司", "广州市自来水公司"),
    "bank": ("00", "31", "77"),
}
TITLES = ("序号", "摘要", "币别", "钞汇", "交易日期", "交易金额", "账户余额", "交易地点/附言", "对方账号与户名")
EDGES = (30, 66, 146, 200, 240, 310, 400, 495, 640, 812)
SIZE = 8.0


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice((30, 60, 90)))
    opening = some_amount(rng, 7000, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 110), balance=opening, floor=6500)
    balances = running(opening, [entry.amount for entry in entries])
    card = fill(rng, "621700#########0###", start, {})
    holder = rng.choice(("赵雅婷", "黄伟明", "周丽"))

    def head(page: Page, _: int) -> float:
        page.put(421, 45, "南岭建业银行个人活期账户全部交易明细", 15, center=True)
        page.put(30, 72, f"卡号/账号：{card}", 9)
        page.put(330, 72, f"客户名称：{holder}", 9)
        page.put(560, 72, f"起止日期：{start:%Y%m%d}-{end:%Y%m%d}", 9)
        page.put(30, 88, "币别：人民币元", 9)
        page.put(330, 88, f"生成时间：{end.year}{end.month:02}{end.day:02} 10:27:31", 9)
        page.box(30, 98, 782, 20, (0.88, 0.92, 0.97), stroke=(0, 0, 0))
        for n, title in enumerate(TITLES):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, 111, title, SIZE, center=True)
            page.upright(EDGES[n], 98, 118)
        return 118

    def foot(page: Page, _: float) -> None:
        page.put(30, 560, "温馨提示：本明细仅供参考，不作为记账凭证；如有疑问，请致电客服热线。", 7.5)

    flow = Flow(545, lambda: Page((842, 595), "cjk", "cjk"), head, foot)
    rows = []
    for n, entry in enumerate(entries):
        what, place, other = (*entry.lines, "")[:3]
        cells = [str(n + 1), what, "人民币元", "钞", f"{entry.day:%Y%m%d}", written(entry.amount), written(balances[n])]
        folds = [[cell] for cell in cells]
        for text, column in ((place, 7), (other, 8)):
            room = EDGES[column + 1] - EDGES[column] - 8
            folds.append(wrap(text, fits("cjk", SIZE, room), cut=True))
        high = 10 * max(len(fold) for fold in folds) + 8
        flow.need(high)
        page = flow.page
        page.box(30, flow.y, 782, high, stroke=(0, 0, 0))
        for column, fold in enumerate(folds):
            page.upright(EDGES[column], flow.y, flow.y + high)
            y = flow.y + (high - 10 * len(fold)) / 2 + 8
            for text in fold:
                if column in (5, 6):
                    page.put(EDGES[column + 1] - 4, y, text, SIZE, right=True)
                elif column < 5:
                    page.put((EDGES[column] + EDGES[column + 1]) / 2, y, text, SIZE, center=True)
                else:
                    page.put(EDGES[column] + 4, y, text, SIZE)
                y += 10
        flow.y += high
        said = " ".join(" ".join([what, *folds[7], *folds[8]]).split())
        rows.append(Row(entry.day, said, entry.amount, balances[n], page=flow.number))
    foot(flow.page, 0)
    for n, page in enumerate(flow.pages, 1):
        page.put(812, 560, f"第{n}页/共{len(flow.pages)}页", 8, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "zh-CN", "CNY", card, start, end, opening, balances[-1], rows)
