//! Leaving out small numbers, so that none follows from the others.

use super::report::{Cell, Column};

/// The three columns of a row, from what was counted in each kind of device: seen, certainly not there,
/// not known.
pub(super) fn columns(counts: &[[u64; 3]], smallest: u64) -> [Column; 3] {
    let of = |n: usize| counts.iter().map(|three| three.get(n).copied().unwrap_or_default()).collect::<Vec<u64>>();
    let (total, cells) = suppress(&of(0), smallest);
    let seen = Column { total, cells };
    let rest = |three: &[u64; 3], cell: Cell| {
        let [seen, absent, unknown] = *three;
        if cell != Cell::Suppressed {
            return [Cell::Count(absent), Cell::Count(unknown)];
        }
        // Seen is what is left of the devices when the two others are taken away: one of them goes too, and
        // both where the rest would be so small.
        let unknown = if seen + absent < smallest { Cell::Suppressed } else { Cell::Count(unknown) };
        [Cell::Suppressed, unknown]
    };
    let sum = counts.iter().fold([0; 3], |[a, b, c], [d, e, f]| [a + d, b + e, c + f]);
    let totals = rest(&sum, seen.total);
    let cells: Vec<[Cell; 2]> = counts.iter().zip(&seen.cells).map(|(three, cell)| rest(three, *cell)).collect();
    let [absent, unknown] = [0, 1].map(|n| {
        let all = cells.iter().map(|two| two.get(n).copied().unwrap_or(Cell::Suppressed)).collect();
        Column { total: totals.get(n).copied().unwrap_or(Cell::Suppressed), cells: all }
    });
    [seen, absent, unknown]
}

/// One number by itself.
pub(super) fn one(n: u64, smallest: u64) -> Cell {
    if n > 0 && n < smallest { Cell::Suppressed } else { Cell::Count(n) }
}

/// Leaves out small numbers. A single one that is left out would follow from the total: then the next
/// smallest is left out too, or the total if there is none.
fn suppress(counts: &[u64], smallest: u64) -> (Cell, Vec<Cell>) {
    let mut cells: Vec<Cell> = counts.iter().map(|n| one(*n, smallest)).collect();
    let mut total = one(counts.iter().sum(), smallest);
    let hidden = cells.iter().filter(|cell| **cell == Cell::Suppressed).count();
    if hidden == 1 && total != Cell::Suppressed {
        let next = cells.iter_mut().filter(|c| c.number().is_some_and(|n| n > 0)).min_by_key(|c| c.number());
        match next {
            Some(cell) => *cell = Cell::Suppressed,
            None => total = Cell::Suppressed,
        }
    }
    (total, cells)
}

#[cfg(test)]
mod tests {
    use super::Cell::{Count, Suppressed};
    use super::*;

    #[test]
    fn a_small_number_is_left_out_and_does_not_follow_from_the_others() {
        for (counts, total, cells) in [
            (&[10, 20][..], Count(30), &[Count(10), Count(20)][..]),
            (&[10, 2, 7], Count(19), &[Count(10), Suppressed, Suppressed]),
            (&[2, 3], Count(5), &[Suppressed, Suppressed]),
            (&[2, 0], Suppressed, &[Suppressed, Count(0)]),
            (&[1, 1], Suppressed, &[Suppressed, Suppressed]),
            (&[0], Count(0), &[Count(0)]),
        ] {
            assert_eq!(suppress(counts, 5), (total, cells.to_vec()), "{counts:?}");
        }
        assert_eq!(suppress(&[1, 10], 1), (Count(11), vec![Count(1), Count(10)]));
    }

    #[test]
    fn a_small_number_does_not_follow_from_the_other_columns() {
        let [seen, absent, unknown] = columns(&[[2, 50, 10], [20, 5, 0]], 5);
        assert_eq!(seen.cells, [Suppressed, Suppressed]);
        assert_eq!(absent.cells, [Suppressed, Suppressed], "52 devices less 50 would tell");
        assert_eq!(unknown.cells, [Count(10), Count(0)]);
        let [seen, absent, unknown] = columns(&[[1, 0, 99]], 5);
        assert_eq!((seen.total, absent.total, unknown.total), (Suppressed, Suppressed, Suppressed), "100 less 99");
    }
}
