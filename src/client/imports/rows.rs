//! The rows of a table, with the lines on which they stand.
//!
//! # Why
//!
//! A reader of our own: a quote that nobody closes must spoil its own line and not the rest of the
//! file, and a row must be found again by its line. Libraries for such tables do neither.

use std::borrow::Cow;

use carport_domain::history::RowProblem;

/// No cell is longer; a quote that is open for so long was never meant as one.
const LONGEST_CELL: usize = 64 * 1024;
/// More columns than anybody reads.
const MOST_CELLS: usize = 512;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// Its first line, counted from 1.
    pub(super) line: usize,
    /// Its cells, without quotes and the space around them; or why it has none.
    pub(super) cells: Result<Vec<Cow<'a, str>>, RowProblem>,
}

/// Goes through a text row by row. Empty lines are no rows.
#[derive(Clone, Debug)]
pub(super) struct Rows<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: char,
}

impl<'a> Rows<'a> {
    pub(super) const fn new(text: &'a str, separator: char) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            separator,
        }
    }

    /// How many bytes were gone through.
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// Goes over everything up to the end of this line.
    fn end_line(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.find('\n').map_or(rest.len(), |at| at + 1);
        self.line += 1;
    }

    fn cells(&mut self) -> Result<Vec<Cow<'a, str>>, RowProblem> {
        let mut cells = Vec::new();
        loop {
            let (cell, is_last) = self.cell()?;
            if cells.len() < MOST_CELLS {
                cells.push(cell);
            }
            if is_last {
                return Ok(cells);
            }
        }
    }

    /// The next cell, and whether it is the last of its row.
    fn cell(&mut self) -> Result<(Cow<'a, str>, bool), RowProblem> {
        let rest = &self.text[self.at..];
        let is_space = |letter: char| letter == ' ' || (letter == '\t' && self.separator != '\t');
        let begun = rest.trim_start_matches(is_space);
        if let Some(quoted) = begun.strip_prefix('"') {
            let from = self.at + (rest.len() - quoted.len());
            return self.quoted(from);
        }
        let end = rest.find([self.separator, '\n']).unwrap_or(rest.len());
        let cell = rest[..end].trim();
        self.at += end;
        Ok((Cow::Borrowed(cell), self.end_cell()))
    }

    /// Goes over what ends a cell; says whether that ends its row too.
    fn end_cell(&mut self) -> bool {
        let mut rest = self.text[self.at..].chars();
        match rest.next() {
            Some(letter) if letter == self.separator => {
                self.at += letter.len_utf8();
                false
            }
            Some(_) => {
                self.at += 1;
                self.line += 1;
                true
            }
            None => true,
        }
    }

    fn quoted(&mut self, from: usize) -> Result<(Cow<'a, str>, bool), RowProblem> {
        let mut cell = Cow::Borrowed("");
        let mut at = from;
        loop {
            let rest = &self.text[at..];
            let end = rest.find('"').filter(|end| at + end - from <= LONGEST_CELL);
            let end = end.ok_or(RowProblem::OpenQuote)?;
            if cell.is_empty() {
                cell = Cow::Borrowed(&rest[..end]);
            } else {
                cell.to_mut().push_str(&rest[..end]);
            }
            at += end + 1;
            if !self.text[at..].starts_with('"') {
                break;
            }
            cell.to_mut().push('"');
            at += 1;
        }
        // Between the quote and what ends the cell there is nothing but space.
        let rest = &self.text[at..];
        let after = rest.find([self.separator, '\n']).unwrap_or(rest.len());
        if !rest[..after].trim().is_empty() {
            return Err(RowProblem::OpenQuote);
        }
        self.line += self.text[from..at].matches('\n').count();
        self.at = at + after;
        Ok((cell, self.end_cell()))
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = &self.text[self.at..];
            if rest.is_empty() {
                return None;
            }
            let is_empty = rest
                .split('\n')
                .next()
                .is_some_and(|line| line.trim().is_empty());
            if !is_empty {
                break;
            }
            self.end_line();
        }
        let (at, line) = (self.at, self.line);
        let cells = self.cells();
        if cells.is_err() {
            // What spoils a row spoils its first line alone.
            (self.at, self.line) = (at, line);
            self.end_line();
        }
        Some(Row { line, cells })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: char) -> Vec<(usize, Result<Vec<String>, RowProblem>)> {
        Rows::new(text, separator)
            .map(|row| {
                let cells = row.cells;
                let owned = cells.map(|it| it.into_iter().map(Cow::into_owned).collect());
                (row.line, owned)
            })
            .collect()
    }

    fn good(line: usize, cells: &[&str]) -> (usize, Result<Vec<String>, RowProblem>) {
        (
            line,
            Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()),
        )
    }

    #[test]
    fn lines_end_in_either_way_and_empty_ones_are_no_rows() {
        assert_eq!(
            rows("a,b\r\n\r\n1,2\n\n3,4", ','),
            [
                good(1, &["a", "b"]),
                good(3, &["1", "2"]),
                good(5, &["3", "4"])
            ]
        );
    }

    #[test]
    fn quotes_keep_separators_lines_and_quotes() {
        assert_eq!(
            rows("\"a;\"\"b\"\"\nc\"; x \n1;\"\"\n", ';'),
            [good(1, &["a;\"b\"\nc", "x"]), good(3, &["1", ""])]
        );
    }

    #[test]
    fn a_cell_may_be_nothing_but_quotes() {
        assert_eq!(rows("\"\"\"\",\"\"\"a\"", ','), [good(1, &["\"", "\"a"])]);
    }

    #[test]
    fn empty_cells_are_cells() {
        assert_eq!(
            rows(",,\n\t\t1", ','),
            [good(1, &["", "", ""]), good(2, &["1"])]
        );
        assert_eq!(rows("\t1", '\t'), [good(1, &["", "1"])]);
    }

    #[test]
    fn an_open_quote_spoils_its_own_line_alone() {
        assert_eq!(
            rows("1,\"x\n2,y\n3,z", ','),
            [
                (1, Err(RowProblem::OpenQuote)),
                good(2, &["2", "y"]),
                good(3, &["3", "z"])
            ]
        );
        assert_eq!(
            rows("1,\"x\"y\n2,z", ','),
            [(1, Err(RowProblem::OpenQuote)), good(2, &["2", "z"])]
        );
    }

    #[test]
    fn lines_are_counted_right_after_a_row_that_was_given_up() {
        assert_eq!(
            rows("\"a\nb\",\"x\n2,y", ','),
            [
                (1, Err(RowProblem::OpenQuote)),
                (2, Err(RowProblem::OpenQuote)),
                good(3, &["2", "y"])
            ]
        );
    }

    #[test]
    fn an_open_quote_does_not_swallow_a_table_up_to_the_next_one() {
        let long = "2,y\n".repeat(40_000);
        let rows = rows(&format!("1,\"x\n{long}3,\"z\""), ',');

        assert_eq!(rows.len(), 40_002);
        assert_eq!(rows[0].1, Err(RowProblem::OpenQuote));
        assert_eq!(rows[40_001], good(40_002, &["3", "z"]));
    }
}
