//! Marks of one kind, each with what draws it: a change of one touches no other.

use core::hash::Hash;
use std::collections::HashMap;

/// What is drawn, by key. `D` takes itself off the map when it is dropped.
#[derive(Debug)]
pub(super) struct Keyed<K, M, D> {
    drawn: HashMap<K, (M, D)>,
}

impl<K, M, D> Default for Keyed<K, M, D> {
    fn default() -> Self {
        Self {
            drawn: HashMap::new(),
        }
    }
}

impl<K: Eq + Hash, M: PartialEq, D> Keyed<K, M, D> {
    /// Draws what is new, changes what is different, drops what is gone.
    pub(super) fn apply(
        &mut self,
        marks: impl IntoIterator<Item = (K, M)>,
        mut draw: impl FnMut(&M) -> D,
        mut change: impl FnMut(&mut D, &M),
    ) {
        let mut before = core::mem::take(&mut self.drawn);
        for (key, mark) in marks {
            let kept = match before.remove(&key) {
                Some((old, drawn)) if old == mark => (mark, drawn),
                Some((_, mut drawn)) => {
                    change(&mut drawn, &mark);
                    (mark, drawn)
                }
                None => {
                    let drawn = draw(&mark);
                    (mark, drawn)
                }
            };
            self.drawn.insert(key, kept);
        }
    }

    /// All that is drawn.
    pub(super) fn each(&self) -> impl Iterator<Item = &(M, D)> {
        self.drawn.values()
    }

    /// What draws one mark.
    pub(super) fn find(&self, key: &K) -> Option<&(M, D)> {
        self.drawn.get(key)
    }
}

#[cfg(test)]
mod tests {
    use core::cell::RefCell;

    use super::*;

    fn applied(keyed: &mut Keyed<u8, &'static str, ()>, marks: &[(u8, &'static str)]) -> String {
        let log = RefCell::new(String::new());
        let note = |what: &str, mark: &str| {
            log.borrow_mut().push_str(what);
            log.borrow_mut().push_str(mark);
        };
        keyed.apply(
            marks.iter().copied(),
            |mark| note("+", mark),
            |(), mark| note("~", mark),
        );
        log.into_inner()
    }

    #[test]
    fn only_what_is_new_or_different_is_touched() {
        let mut keyed = Keyed::default();

        assert_eq!(applied(&mut keyed, &[(1, "a"), (2, "b")]), "+a+b");
        assert_eq!(applied(&mut keyed, &[(1, "a"), (2, "c"), (3, "d")]), "~c+d");
        assert_eq!(applied(&mut keyed, &[(3, "d")]), "");
        assert_eq!(keyed.each().count(), 1);
    }

    #[test]
    fn what_is_gone_is_drawn_anew_when_it_comes_back() {
        let mut keyed = Keyed::default();
        applied(&mut keyed, &[(1, "a")]);
        applied(&mut keyed, &[]);

        assert!(keyed.find(&1).is_none());
        assert_eq!(applied(&mut keyed, &[(1, "a")]), "+a");
    }
}
