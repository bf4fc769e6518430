//! The car over the years, in French.

mod charges;
mod charts;
mod driving;
mod energy;
mod files;
mod page;
mod report;
mod tariffs;
mod trips;

use crate::words::{
    Counted, History, HistoryChart, HistoryControls, HistoryMonths, HistoryPeriod, HistoryQualities,
};

pub(super) const HISTORY: History = History {
    page: page::PAGE,
    charges: charges::CHARGES,
    tariffs: tariffs::TARIFFS,
    files: files::FILES,
    months: MONTHS,
    period: PERIOD,
    chart: CHART,
    controls: CONTROLS,
    qualities: QUALITIES,
    odometer: charts::ODOMETER,
    battery: charts::BATTERY,
    fuel: charts::FUEL,
    tires: charts::TIRES,
    range: charts::RANGE,
    presence: charts::PRESENCE,
    supply: charts::SUPPLY,
    calendar: charts::CALENDAR,
    energy: energy::ENERGY,
    consumption: energy::CONSUMPTION,
    electric_share: driving::ELECTRIC_SHARE,
    trips: driving::TRIPS,
    trip_list: trips::TRIP_LIST,
    report: report::REPORT,
};

const MONTHS: HistoryMonths = HistoryMonths {
    january: "janv.",
    february: "févr.",
    march: "mars",
    april: "avr.",
    may: "mai",
    june: "juin",
    july: "juil.",
    august: "août",
    september: "sept.",
    october: "oct.",
    november: "nov.",
    december: "déc.",
};

const PERIOD: HistoryPeriod = HistoryPeriod {
    title: "Période",
    day: "Jour",
    week: "Semaine",
    month: "Mois",
    year: "Année",
    all: "Tout",
    custom: "Dates au choix",
    previous: "Avant",
    next: "Après",
    compare: "Comparer avec la période précédente",
    from_to: |from, to| format!("{from} à {to}"),
};

const CHART: HistoryChart = HistoryChart {
    no_reading: "Aucun relevé pour l’instant\u{a0}: l’historique grandit à chaque actualisation, et peut être importé.",
    none_in_period: "On ne sait rien de cette période.",
    known: "Ce qui est connu",
    recorded: "Enregistré",
    imported: "Importé",
    missing: "Inconnu",
    time: "Moment",
    until: "Jusqu’à",
    not_known: "inconnu",
    before: "La période précédente",
    hole: |from, until| format!("On ne sait rien entre {from} et {until}."),
    more_holes: Counted {
        one: |n| format!("Il y a encore {n} trou."),
        other: |n| format!("Il y a encore {n} trous."),
    },
    quarantined: Counted {
        one: |n| format!("{n} relevé est écarté\u{a0}: il ne peut pas être juste."),
        other: |n| format!("{n} relevés sont écartés\u{a0}: ils ne peuvent pas être justes."),
    },
    partial: "Les barres pâles au bord pointillé ne sont connues qu’en partie\u{a0}: c’était peut-être plus.",
    labelled: |name, value| format!("{name}\u{a0}: {value}"),
    at_least: |value| format!("au moins {value}"),
    low_to_high: |low, high| format!("{low} à {high}"),
    last_and_extremes: |last, extremes| format!("{last}, de {extremes}"),
    table_by_day: "Une ligne par jour\u{a0}: la dernière valeur, puis la plus basse et la plus haute.",
    table_by_month: "Une ligne par mois\u{a0}: la dernière valeur, puis la plus basse et la plus haute.",
    table_cut: Counted {
        one: |n| format!("Le tableau est coupé\u{202f}; {n} ligne plus ancienne manque."),
        other: |n| format!("Le tableau est coupé\u{202f}; {n} lignes plus anciennes manquent."),
    },
    more_notes: Counted {
        one: |n| format!("Et {n} autre du même genre."),
        other: |n| format!("Et {n} autres du même genre."),
    },
};

const QUALITIES: HistoryQualities = HistoryQualities {
    measured: "mesuré par la voiture",
    reported: "annoncé par le constructeur",
    computed: "calculé à partir d’autres valeurs",
    estimated: "estimé",
    imported: "tiré d’un fichier",
};

const CONTROLS: HistoryControls = HistoryControls {
    keys: "Les flèches vont de relevé en relevé, plus et moins changent l’échelle, Début et Fin vont aux extrémités, Échap montre toute la période.",
    legend: "Afficher ou masquer des courbes",
    as_table: "En tableau",
    as_picture: "En graphique",
    whole_span: "Toute la période",
    rows_shown: |shown, all| format!("{shown} lignes sur {all}"),
    loading: "Le graphique se charge…",
    failed: "Le graphique ne peut pas être tracé ici. Le tableau dit la même chose.",
    retry: "Réessayer",
    save_image: "Enregistrer en image (PNG)",
    save_drawing: "Enregistrer en dessin (SVG)",
};
