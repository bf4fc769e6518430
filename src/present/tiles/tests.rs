use super::*;

fn choice(order: &[&str], hidden: &[&str]) -> TileChoice {
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    TileChoice {
        order: owned(order),
        hidden: owned(hidden),
    }
}

#[test]
fn without_a_choice_the_tiles_follow_the_questions() {
    assert_eq!(ordered(&TileChoice::default()), Tile::ALL);
}

#[test]
fn a_tile_that_the_choice_does_not_know_follows_its_usual_neighbor() {
    let tiles = ordered(&choice(&["energy", "security"], &[]));

    assert_eq!(
        tiles,
        [
            Tile::Energy,
            Tile::Command,
            Tile::Drawing,
            Tile::Care,
            Tile::Tires,
            Tile::Odometer,
            Tile::Month,
            Tile::Security,
            Tile::Home,
        ]
    );
}

#[test]
fn a_code_of_a_later_version_survives_a_move() {
    let mut choice = choice(&["hologram", "home"], &["hologram"]);

    step(&mut choice, Tile::Home, true);
    set_hidden(&mut choice, Tile::Care, true);

    assert!(choice.order.contains(&"hologram".to_owned()));
    assert_eq!(choice.hidden, ["hologram", "care"]);
}

#[test]
fn a_step_goes_one_place_and_stops_at_the_ends() {
    let mut choice = TileChoice::default();

    step(&mut choice, Tile::Home, false);
    assert_eq!(ordered(&choice)[..2], [Tile::Home, Tile::Security]);

    step(&mut choice, Tile::Home, false);
    step(&mut choice, Tile::Month, true);
    assert_eq!(ordered(&choice).first(), Some(&Tile::Home));
    assert_eq!(ordered(&choice).last(), Some(&Tile::Month));

    step(&mut choice, Tile::Home, true);
    assert_eq!(ordered(&choice), Tile::ALL);
}

#[test]
fn a_tile_put_before_itself_stays() {
    let mut choice = TileChoice::default();

    move_before(&mut choice, Tile::Care, Some(Tile::Care));

    assert_eq!(ordered(&choice), Tile::ALL);
}

#[test]
fn hidden_tiles_come_back_where_they_were() {
    let mut choice = TileChoice::default();

    set_hidden(&mut choice, Tile::Home, true);
    assert!(!shown(&choice).contains(&Tile::Home));
    set_hidden(&mut choice, Tile::Home, false);

    assert_eq!(shown(&choice), Tile::ALL);
}

#[test]
fn columns_keep_the_order_and_lose_no_tile() {
    for count in 1..=9 {
        let columns = columns(&Tile::ALL, count, 1);

        assert_eq!(columns.len(), count);
        assert_eq!(columns.concat(), Tile::ALL, "{count}");
    }
}

#[test]
fn three_columns_are_about_as_tall_as_each_other() {
    let heights: Vec<u32> = columns(&Tile::ALL, 3, 2)
        .iter()
        .map(|column| column.iter().map(|tile| tile.height(2)).sum())
        .collect();

    let (least, most) = (heights.iter().min(), heights.iter().max());
    assert!(most.unwrap() - least.unwrap() <= 12, "{heights:?}");
}
