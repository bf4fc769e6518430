//! The tiles of a car's first screen: which there are, in which order, and in how many columns.

#[cfg(test)]
mod tests;

use carport_domain::vehicle::preferences::TileChoice;

use crate::words::Tiles;

/// A tile that the owner can move and hide. The head with the sentence, and the clocks at the
/// foot, always stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tile {
    /// Lock, doors, windows.
    Security,
    /// Home or away.
    Home,
    /// Battery and tank, or the charge in progress.
    Energy,
    /// What the car was told last.
    Command,
    /// The car from above.
    Drawing,
    /// What the car asks of its owner.
    Care,
    /// Pressures.
    Tires,
    /// The distance driven.
    Odometer,
    /// What was charged this month.
    Month,
}

impl Tile {
    /// Every tile, in the order of the questions that an owner asks.
    pub const ALL: [Self; 9] = [
        Self::Security,
        Self::Home,
        Self::Energy,
        Self::Command,
        Self::Drawing,
        Self::Care,
        Self::Tires,
        Self::Odometer,
        Self::Month,
    ];

    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Security => "security",
            Self::Home => "home",
            Self::Energy => "energy",
            Self::Command => "command",
            Self::Drawing => "drawing",
            Self::Care => "care",
            Self::Tires => "tires",
            Self::Odometer => "odometer",
            Self::Month => "month",
        }
    }

    /// The tile of a stored code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tile| tile.code() == code)
    }

    /// About how tall it is, in rows of text; only columns are balanced by it.
    const fn height(self, store_count: u32) -> u32 {
        match self {
            Self::Odometer => 3,
            Self::Home | Self::Security => 5,
            Self::Command => 7,
            Self::Tires => 8,
            Self::Energy => 9 * store_count,
            Self::Month => 10,
            Self::Care => 14,
            Self::Drawing => 18,
        }
    }
}

/// What it is called.
pub const fn name(tile: Tile, words: &Tiles) -> &'static str {
    match tile {
        Tile::Security => words.security,
        Tile::Home => words.home,
        Tile::Energy => words.energy,
        Tile::Command => words.command,
        Tile::Drawing => words.drawing,
        Tile::Care => words.care,
        Tile::Tires => words.tires,
        Tile::Odometer => words.odometer,
        Tile::Month => words.month,
    }
}

/// Every tile in the owner's order. Tiles that the choice does not name keep their usual place
/// after the one that usually stands before them.
pub fn ordered(choice: &TileChoice) -> Vec<Tile> {
    let named = choice.order.iter().filter_map(|code| Tile::from_code(code));
    let mut tiles: Vec<Tile> = Vec::with_capacity(Tile::ALL.len());
    for tile in named {
        if !tiles.contains(&tile) {
            tiles.push(tile);
        }
    }
    for (usual, tile) in Tile::ALL.into_iter().enumerate() {
        if tiles.contains(&tile) {
            continue;
        }
        let mut before = Tile::ALL[..usual].iter().rev();
        let place = before
            .find_map(|before| tiles.iter().position(|known| known == before))
            .map_or(0, |place| place + 1);
        tiles.insert(place, tile);
    }
    tiles
}

/// The tiles that are shown, in the owner's order.
pub fn shown(choice: &TileChoice) -> Vec<Tile> {
    let mut tiles = ordered(choice);
    tiles.retain(|tile| !is_hidden(choice, *tile));
    tiles
}

/// Whether the owner hid it.
pub fn is_hidden(choice: &TileChoice, tile: Tile) -> bool {
    choice.hidden.iter().any(|code| code == tile.code())
}

/// Puts a tile before another one, or at the end.
pub fn move_before(choice: &mut TileChoice, tile: Tile, before: Option<Tile>) {
    if before == Some(tile) {
        return;
    }
    let mut tiles = ordered(choice);
    tiles.retain(|other| *other != tile);
    let place = before
        .and_then(|before| tiles.iter().position(|other| *other == before))
        .unwrap_or(tiles.len());
    tiles.insert(place, tile);
    remember(choice, &tiles);
}

/// Moves a tile past its neighbor. The ends stay the ends.
pub fn step(choice: &mut TileChoice, tile: Tile, is_later: bool) {
    let visible = ordered(choice);
    let Some(at) = visible.iter().position(|other| *other == tile) else {
        return;
    };
    if is_later {
        let Some(neighbor) = visible.get(at + 1) else {
            return;
        };
        move_before(choice, *neighbor, Some(tile));
    } else if at > 0 {
        move_before(choice, tile, Some(visible[at - 1]));
    }
}

/// Hides a tile or shows it again.
pub fn set_hidden(choice: &mut TileChoice, tile: Tile, is_hidden: bool) {
    choice.hidden.retain(|code| code != tile.code());
    if is_hidden {
        choice.hidden.push(tile.code().to_owned());
    }
}

/// Shares tiles out over columns of about the same height: each column is a run of the order, so
/// that reading and tabbing go down one column and on to the next. A car with battery and tank has
/// two stores of energy, each with a tile of its own.
pub fn columns(tiles: &[Tile], count: usize, store_count: u32) -> Vec<Vec<Tile>> {
    let count = count.max(1);
    let height_of = |tile: Tile| tile.height(store_count);
    let mut left: u32 = tiles.iter().copied().map(height_of).sum();
    let mut rest = tiles.iter().copied().peekable();
    let mut columns = Vec::with_capacity(count);
    for index in 0..count {
        let columns_left = u32::try_from(count - index).unwrap_or(1);
        let goal = left.div_ceil(columns_left);
        let mut column = Vec::new();
        let mut height = 0;
        while let Some(tile) = rest.peek() {
            // Past its middle, a tile is better off in the next column.
            let is_full = height + height_of(*tile) / 2 > goal;
            if is_full && columns_left > 1 && !column.is_empty() {
                break;
            }
            height += height_of(*tile);
            column.extend(rest.next());
        }
        left = left.saturating_sub(height);
        columns.push(column);
    }
    columns
}

/// Codes of a later version keep their places among the others as well as they can.
fn remember(choice: &mut TileChoice, tiles: &[Tile]) {
    let unknown: Vec<_> = choice
        .order
        .iter()
        .filter(|code| Tile::from_code(code).is_none())
        .cloned()
        .collect();
    choice.order = tiles
        .iter()
        .map(|tile| tile.code().to_owned())
        .chain(unknown)
        .collect();
}
