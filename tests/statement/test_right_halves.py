"""Pages in two columns whose right one begins, above any titles, with the last rows of the left one's table."""

from __future__ import annotations

from decimal import Decimal

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

D = Decimal
LEFT_HAS_ITS_OWN_TABLE = """
Fatura do cartão de crédito
Cartão 5234.XXXX.XXXX.0449                    Vencimento 10/04/2024
Total da fatura anterior                         510,07
Pagamentos efetuados                            -510,07
Total desta fatura                               428,70

Pagamentos efetuados                             03/04   MERCADO ESTRELA          8,36
                                                         VESTUARIO
DATA    ESTABELECIMENTO      VALOR EM R$
                                                 03/04   PAG JOSE                79,59
22/03   PAGAMENTO DEBITO         -510,07                 DIVERSOS
Total dos pagamentos             -510,07         Total de compras               121,45

IVONE R DOS SANTOS (final 0449)                  CAIO F NOGUEIRA (final 5896)
DATA    ESTABELECIMENTO      VALOR EM R$         DATA    ESTABELECIMENTO     VALOR EM R$
05/03   POSTO DE GASOLINA          33,50         04/03   MERCADO ESTRELA         69,05
        HOBBY                                            ALIMENTACAO
                                                 08/03   PADARIA                127,23
                                                         VEICULOS
                                                 11/03   TEATRO                 110,97
                                                 Total de compras               307,25
"""
FEW_ROWS = """
Fatura do cartão de crédito
Cartão 5447 XXXX XXXX 9264                   Vencimento 16/07/2023
Saldo anterior                                  100,00
Total de pagamentos                            -100,00
Saldo desta fatura                              321,00

--- next page ---
Detalhamento da fatura
CARLA M TEIXEIRA                                   06/07   POSTO CURITIBA           108,00
Pagamentos e créditos                         @    07/07   UBER TRIP                 18,00
Data    Descrição                 Valor            08/07   TEATRO                    45,00
17/06   PAGAMENTO DE FATURA     -100,00                    VALOR TOTAL              321,00
                                              Resumo da fatura
Despesas                                      Saldo anterior                         100,00
Data    Descrição                 Valor       Saldo desta fatura                     321,00
08/06   UBER                      43,00
08/06   MERCADO                   44,00
09/06   PADARIA                   18,00
12/06   LANCHES                   20,00
14/06   DROGARIA                  25,00
Vencimento 16/07/2023
"""


def test_rows_above_the_right_columns_titles_go_on_from_the_foot_of_the_left_one() -> None:
    found = only(read(LEFT_HAS_ITS_OWN_TABLE))
    values = ["510.07", "-33.50", "-8.36", "-79.59", "-69.05", "-127.23", "-110.97"]
    assert amounts(found) == [D(value) for value in values]
    assert found.transactions[2].description == "MERCADO ESTRELA VESTUARIO"
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_a_few_rows_that_are_like_those_on_the_left_make_a_right_half() -> None:
    found = only(read(FEW_ROWS))
    assert amounts(found) == [D(value) for value in (100, -43, -44, -18, -20, -25, -108, -18, -45)]
    assert [row.description for row in found.transactions][-3:] == ["POSTO CURITIBA", "UBER TRIP", "TEATRO"]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_rows_across_the_page_above_a_register_in_two_columns_stay_whole() -> None:
    text = """
    Account statement 1 January 2024 to 31 January 2024
    Opening balance                                                                  1,000.00
    Date     Description              Value date   Details                             Amount
    02 Jan   Salary                   03 Jan       Acme Limited                        400.00
    04 Jan   Interest                 05 Jan       January                              10.00

    Checks paid
    Date     Number          Amount   Date         Number                              Amount
    08 Jan   1001             20.00   09 Jan       1002                                 30.00
    10 Jan   1003             40.00   11 Jan       1004                                 50.00
    Closing balance                                                                  1,270.00
    """
    assert amounts(only(read(text)))[:2] == [D(400), D(10)]
