//! Which of those that stand in another order have moved: as few as can be.

/// Which values lie on a longest rising run through them, in their order: they have kept their order, the others have moved.
pub(super) fn rising(values: &[usize]) -> Vec<bool> {
    // For each length, the smallest value that a run of it ends with so far, and where that stands.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(values.len());
    for (at, value) in values.iter().copied().enumerate() {
        let length = ends.partition_point(|(end, _)| *end < value);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter)).map(|(_, at)| *at));
        match ends.get_mut(length) {
            Some(end) => *end = (value, at),
            None => ends.push((value, at)),
        }
    }
    let mut kept = vec![false; values.len()];
    let mut next = ends.last().map(|(_, at)| *at);
    while let Some(at) = next {
        if let Some(kept) = kept.get_mut(at) {
            *kept = true;
        }
        next = before.get(at).copied().flatten();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_fewest_are_left_out() {
        for (values, kept) in [
            (vec![], ""),
            (vec![0, 1, 2, 3], "yyyy"),
            (vec![3, 0, 1, 2], "nyyy"),
            (vec![1, 2, 3, 0], "yyyn"),
            (vec![0, 3, 1, 2, 4], "ynyyy"),
            (vec![5, 7, 9], "yyy"),
        ] {
            let told: String = rising(&values).iter().map(|kept| if *kept { 'y' } else { 'n' }).collect();
            assert_eq!(told, kept, "{values:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_rises_and_no_longer_run_does(values in prop::collection::vec(0..20_usize, 0..12)) {
            let kept: Vec<usize> =
                values.iter().zip(rising(&values)).filter(|(_, kept)| *kept).map(|(value, _)| *value).collect();
            prop_assert!(kept.windows(2).all(|two| two[0] < two[1]));
            let longest = (0..1_u32 << values.len())
                .filter_map(|chosen| {
                    let of: Vec<usize> = (0..values.len()).filter(|at| chosen >> at & 1 == 1).map(|at| values[at]).collect();
                    of.windows(2).all(|two| two[0] < two[1]).then_some(of.len())
                })
                .max();
            prop_assert_eq!(Some(kept.len()), longest);
        }
    }
}
