"""How fast one may write: in time, by network, and without filling the memory."""

from bot.web.limits import Allowance, network_of


def test_an_allowance_refills_with_time() -> None:
    """A burst, then a steady trickle, for each key alone."""
    now = 0.0
    allowance = Allowance(burst=3, per_second=0.5, clock=lambda: now)
    assert [allowance.take("a") for _ in range(4)] == [True, True, True, False]
    assert allowance.take("b")
    now = 1.0
    assert not allowance.take("a")
    now = 2.0
    assert allowance.take("a")
    assert not allowance.take("a")


def test_one_line_of_ipv6_is_one_network() -> None:
    """Whoever has 2^64 addresses has them for nothing."""
    assert network_of("2001:db8::1") == network_of("2001:db8::ffff:1")
    assert network_of("2001:db8::1") != network_of("2001:db8:0:1::1")
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1") != network_of("192.0.2.2")
    assert network_of("fe80::1%eth0") == network_of("fe80::2")
    assert network_of("") == ""


def test_many_addresses_do_not_fill_the_memory() -> None:
    """Those that are quiet are forgotten when the room is used up; a busy one is not."""
    now = 0.0
    allowance = Allowance(burst=1, per_second=0.001, clock=lambda: now)
    for number in range(10_000):
        allowance.take(str(number))
    now = 1.0
    assert not allowance.take("9999")
    for number in range(50):
        assert allowance.take(f"new{number}")
    assert not allowance.take("9999")
    assert len(allowance) == 10_000
