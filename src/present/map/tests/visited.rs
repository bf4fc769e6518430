//! Where the car has been.

use carport_domain::place::visited::{cells, visits};

use super::*;

fn card(places: &[Place]) -> VisitedCard {
    let (held, status) = (outing(), status(None));
    let cells = cells(&held.track);
    let visits = visits(&held.stops, places);
    visited(&cells, &visits, &facts(&status, places), &ENGLISH)
}

#[test]
fn the_place_with_the_most_time_comes_first() {
    let rows = card(&[home()]).rows;

    assert_eq!(rows[0].name, "Home");
    assert_eq!(rows[0].visits, "1 visit");
    assert_eq!(rows[0].spent.as_deref(), Some("2\u{a0}h"));
    assert_eq!(rows[0].last, "last today at 07:18");
    assert_eq!(rows[1].name, "Place without an address");
}

#[test]
fn the_busiest_cell_has_the_whole_color_and_the_others_their_share() {
    let cells = card(&[home()]).cells;

    assert!((cells[0].share - 1.0).abs() < 1e-9);
    assert!(
        cells
            .iter()
            .all(|cell| cell.share > 0.0 && cell.share <= 1.0)
    );
    assert!(cells.len() > 1);
}

#[test]
fn no_cell_touches_a_privacy_zone() {
    let mut zone = home();
    zone.is_private = true;
    let hidden = card(&[zone]);
    let open = card(&[home()]);

    assert!(hidden.cells.len() < open.cells.len());
    let center = home().center;
    let holds_home = |cell: &CellMark| {
        (cell.south_west.latitude()..cell.north_east.latitude()).contains(&center.latitude())
            && (cell.south_west.longitude()..cell.north_east.longitude())
                .contains(&center.longitude())
    };
    assert!(open.cells.iter().any(holds_home));
    assert!(!hidden.cells.iter().any(holds_home));
    assert_eq!(hidden.rows[0].name, "Home");
}

#[test]
fn what_counts_is_said_and_nothing_known_too() {
    let status = status(None);
    let empty = visited(&[], &[], &facts(&status, &[]), &ENGLISH);

    assert_eq!(
        empty.note,
        "No visits are known yet. Each refresh adds one position."
    );
    assert_eq!(
        card(&[]).note,
        "Time is counted between positions no more than two hours apart."
    );
}
