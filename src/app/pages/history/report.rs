//! A month of the car, for paper or a PDF.

mod sheet;

use carport_domain::charging::Month;
use carport_domain::history::Series;
use carport_domain::history::month_report::{
    History, MonthReport, month_report, months_told, offered_month,
};
use carport_domain::place::Track;
use carport_domain::vehicle::message::Message;
use carport_present::charges::month_title;
use carport_present::dashboard::{Facts, service_lines};
use carport_present::locale::Locale;
use carport_present::report::{ReportFacts, ReportSheet, report_sheet};
use leptos::prelude::*;

use super::desk::{HistoryDesk, Shown};
use crate::browser::document;
use crate::context::words;
use crate::parts::{Icon, IconName, SelectField};

impl Shown<'_> {
    fn month_report(&self, month: Month, messages: Option<&[Message]>) -> MonthReport {
        let reckoned = self.reckoned;
        let stops = self.track.map(Track::stops).unwrap_or_default();
        let history = History {
            lines: &self.past.lines,
            sections: &self.past.beside(Series::Odometer).sections,
            billed: &self.billed(),
            refuels: &reckoned.refuels,
            trips: self.trips,
            electric: &reckoned.electric,
            fuel: &reckoned.fuel,
            stops: &stops,
            places: self.places,
            messages,
        };
        month_report(month, history, self.past.gathered_at, &|at| {
            self.utc_offset_minutes(at)
        })
    }
}

impl HistoryDesk {
    /// The months in which the car said anything, in the order of time.
    fn months_told(&self) -> Memo<Vec<Month>> {
        let desk = self.clone();
        Memo::new(move |_| {
            let locale = desk.context.locale();
            desk.read.with(|read| {
                let read = read.as_ref();
                let told = read.map_or(&[][..], |read| &read.past.read_at_millis);
                months_told(told, &|at| locale.utc_offset_minutes(at))
            })
        })
    }

    /// The month that is shown: the one chosen, as long as it is told, else the one offered.
    fn month_shown(
        &self,
        months: Memo<Vec<Month>>,
        chosen: RwSignal<Option<Month>>,
    ) -> Memo<Option<Month>> {
        let desk = self.clone();
        Memo::new(move |_| {
            let locale = desk.context.locale();
            let now = desk
                .read
                .with(|read| Some(read.as_ref()?.past.gathered_at))?;
            let offset = |at| locale.utc_offset_minutes(at);
            months.with(|months| {
                let chosen = chosen.get().filter(|month| months.contains(month));
                chosen.or_else(|| offered_month(months, now, &offset))
            })
        })
    }

    /// The report of the month that is shown.
    fn report(&self, month: Memo<Option<Month>>) -> Memo<Option<ReportSheet>> {
        let desk = self.clone();
        let facts = Memo::new(move |_| {
            let month = month.get()?;
            let snapshot = desk.vehicle.snapshot.get();
            let messages = snapshot.value().map(|it| &it.status.messages[..]);
            desk.show(|shown| shown.month_report(month, messages))
        });
        let desk = self.clone();
        let car = self.clone().car_name();
        Memo::new(move |_| {
            let report = facts.get()?;
            let services = report.services.as_ref().and_then(|services| {
                let draw =
                    |facts: Facts<'_>, locale: &dyn Locale| service_lines(services, facts, locale);
                desk.context.show(&desk.vehicle, draw)
            });
            let places = desk.context.places_of(&desk.vehicle);
            let facts = ReportFacts {
                report: &report,
                car: &car(),
                services: services.as_deref(),
                places: &places,
                now: report.until,
                units: desk.context.preferences.units.get(),
            };
            Some(report_sheet(&facts, &*desk.context.locale()))
        })
    }
}

/// The report, and which month it is of.
#[component]
pub(super) fn ReportPart(desk: HistoryDesk) -> impl IntoView {
    let chosen = RwSignal::new(None::<Month>);
    let months = desk.months_told();
    let month = desk.month_shown(months, chosen);
    let sheet = desk.report(month);
    let title = move || sheet.with(|sheet| sheet.as_ref().map(|it| it.title.clone()));
    let body = move || sheet.get().map(sheet::body);

    view! {
        <MonthBar desk=desk months=months month=month chosen=chosen />
        <article class="month-report" aria-labelledby="report-title">
            // The heading itself would lose its name with a role of its own.
            <div role="status">
                <h2 id="report-title">{title}</h2>
            </div>
            {body}
        </article>
    }
}

/// Which month, and onto paper with it.
#[component]
fn MonthBar(
    desk: HistoryDesk,
    months: Memo<Vec<Month>>,
    month: Memo<Option<Month>>,
    chosen: RwSignal<Option<Month>>,
) -> impl IntoView {
    let context = desk.context;
    let neighbor = move |is_later: bool| {
        let month = month.get()?;
        months.with(|months| {
            let index = months.iter().position(|it| *it == month)?;
            let index = if is_later {
                Some(index + 1)
            } else {
                index.checked_sub(1)
            };
            months.get(index?).copied()
        })
    };
    let walk = move |is_later: bool| {
        let (icon, label): (_, fn() -> &'static str) = if is_later {
            (IconName::ChevronRight, || {
                words().history.report.month_after
            })
        } else {
            (IconName::ChevronLeft, || {
                words().history.report.month_before
            })
        };
        view! {
            <button
                type="button"
                class="icon-button"
                aria-label=label
                title=label
                disabled=move || neighbor(is_later).is_none()
                on:click=move |_| chosen.set(untrack(|| neighbor(is_later)))
            >
                <Icon name=icon />
            </button>
        }
    };
    let options = Signal::derive(move || {
        let locale = context.locale();
        let newest_first = months.get().into_iter().rev();
        newest_first
            .map(|it| (code(it), month_title(it, &*locale)))
            .collect::<Vec<_>>()
    });
    let choose = Callback::new(move |picked: String| {
        let found =
            months.with_untracked(|months| months.iter().copied().find(|it| code(*it) == picked));
        chosen.set(found);
    });

    view! {
        <div class="report-bar">
            {walk(false)}
            <SelectField
                name="report-month"
                label=Signal::derive(|| words().history.report.choose.to_owned())
                options=options
                chosen=Signal::derive(move || month.get().map_or_else(String::new, code))
                on_choose=choose
            />
            {walk(true)}
            <button type="button" class="button" on:click=move |_| document::print()>
                <Icon name=IconName::Printer />
                {move || words().history.report.print}
            </button>
        </div>
    }
}

/// A month as a field has it: `2026-11`.
fn code(month: Month) -> String {
    format!("{:04}-{:02}", month.year, month.month)
}
