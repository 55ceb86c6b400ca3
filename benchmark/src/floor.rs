//! The floor: the least that any program must do for the same verdict, on numbers that are parsed already, without a reason.

use crate::goods::{Sold, decimal};
use crate::{Row, timed};
use rust_decimal::Decimal;
use std::hint::black_box;

struct Bare {
    price: Decimal,
    net_cost: Decimal,
    parts: Vec<(u32, Decimal, bool)>,
}

const HEADING: u32 = 8414;
const PARTS: u32 = 841_490;

fn originates(good: &Bare) -> bool {
    let (mut foreign, mut unchanged, mut others) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for (code, value, originating) in &good.parts {
        if *originating {
            continue;
        }
        foreign += *value;
        if code / 100 == HEADING {
            unchanged += *value;
            if *code != PARTS {
                others += *value;
            }
        }
    }
    let content =
        |base: Decimal, percent: i64| (base - foreign) * Decimal::ONE_HUNDRED >= base * Decimal::from(percent);
    unchanged * Decimal::TEN <= good.price
        || (others * Decimal::TEN <= good.price && (content(good.price, 60) || content(good.net_cost, 50)))
}

pub fn row(goods: &[Sold], expected: &[bool]) -> Row {
    let bare: Vec<Bare> = goods
        .iter()
        .map(|good| Bare {
            price: decimal(good.price),
            net_cost: decimal(good.net_cost),
            parts: good
                .parts
                .iter()
                .map(|part| (part.code.parse().expect("digits"), decimal(part.value), part.originating))
                .collect(),
        })
        .collect();
    assert!(bare.iter().map(originates).eq(expected.iter().copied()), "the floor finds another status");
    let nanoseconds = timed(&bare, |good| {
        black_box(originates(black_box(good)));
    });
    Row { name: "floor: adds the values and tests the codes", nanoseconds }
}
