"""Bills of cards whose signs, kind and headings are printed in ways that no current account's are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read, told

D = Decimal

HYPHENS = """
Estratto conto carta di credito al 31/05/2020
Saldo precedente                                   100,00
Data        Data          Descrizione              Importo
operazione  registrazione
05/05/20    06/05/20      Farmacia comunale           20,00
14/05/20    15/05/20      Addebito in conto          100,00-
21/05/20    22/05/20      Storno libreria              5,00-
24/05/20    26/05/20      Distributore                30,00
            Totale da addebitare                   45,00
"""
HIDDEN = """
Estratto conto al 22/01/2025
Carta **** **** **** 4493
Saldo estratto conto precedente                       60,00
Totale da addebitare                                  45,00
L'importo sarà addebitato sul conto corrente indicato.
Data         Descrizione                         Importo
02/01/25     Addebito in c/c saldo precedente     -60,00
06/01/25     Libreria                              10,00
07/01/25     Farmacia                              35,00
"""
NO_PARTS = """
Estado de cuenta   Tarjeta de crédito   Fecha de corte 15-ago-2024
Adeudo del periodo anterior                           $200.00
Pago para no generar intereses                        $150.00
Compras y cargos diferidos a meses sin intereses
Sin movimientos en el periodo
Cargos, abonos y compras regulares (no a meses)   Tarjeta titular: XXXX XXXX XXXX 3068
Fecha         Descripción del movimiento              Monto
16-jul-2024   Farmacia                              + $100.00
01-ago-2024   Su pago gracias                       - $200.00
02-ago-2024   Gasolina                               + $50.00
"""
TWO_TABLES = """
Fatura do cartão de crédito                                       Vencimento 01/02/2024
Total da fatura anterior                       80,00
Data de fechamento: 24/01/2024
Total desta fatura                             64,00
Pagamentos efetuados                                 Compras parceladas - próximas faturas
Data                               Valor em R$       Data      Estabelecimento       Valor em R$
31/12     Pagamento efetuado           - 80,00       14/12     Mercado 03/10               24,00
                                                     05/01     Padaria 02/03               10,00
Lançamentos: compras e saques
Data      Estabelecimento          Valor em R$       06/01     Farmacia 02/06              15,00
14/12     Mercado 02/10                  24,00
05/01     Padaria 01/03                  10,00
06/01     Farmacia 01/06                 15,00
24/01     Posto                          15,00
"""


@pytest.mark.parametrize("hyphen", ["\u00ad", "-"])
def test_a_soft_hyphen_behind_an_amount_is_a_minus(hyphen: str) -> None:
    statement = only(read(HYPHENS.replace("00-\n", f"00{hyphen}\n")))
    assert amounts(statement) == [D(-20), D(100), D(5), D(-30)]
    assert statement.reconciled is Reconciled.YES


def test_a_number_of_which_only_the_end_is_shown_is_a_cards_where_that_is_said() -> None:
    statement = only(read(HIDDEN))
    assert statement.kind == "credit_card"
    assert amounts(statement) == [D(60), D(-10), D(-35)]
    assert (statement.opening_balance, statement.closing_balance) == (D(-60), D(-45))
    account = only(read(HIDDEN.replace("Carta ****", "Conto ****").replace("Saldo estratto conto p", "Saldo p")))
    assert account.kind == "checking"


def test_a_heading_goes_as_far_as_the_card_that_it_is_of() -> None:
    statement = only(read(NO_PARTS))
    assert told(statement) == [
        "2024-07-16 -100.00 Farmacia",
        "2024-08-01 200.00 Su pago gracias",
        "2024-08-02 -50.00 Gasolina",
    ]


def test_two_tables_side_by_side_have_each_the_heading_above_it() -> None:
    statement = only(read(TWO_TABLES))
    assert told(statement) == [
        "2023-12-31 80.00 Pagamento efetuado",
        "2023-12-14 -24.00 Mercado 02/10",
        "2024-01-05 -10.00 Padaria 01/03",
        "2024-01-06 -15.00 Farmacia 01/06",
        "2024-01-24 -15.00 Posto",
    ]
    assert statement.reconciled is Reconciled.YES
