//! What each chart says, in French.

use crate::words::{
    Counted, HistoryBattery, HistoryCalendar, HistoryFuel, HistoryOdometer, HistoryPresence,
    HistoryRange, HistorySupply, HistoryTires,
};

pub(super) const ODOMETER: HistoryOdometer = HistoryOdometer {
    title: "Kilométrage",
    odometer: "Compteur",
    driven: "Parcouru",
    per_hour: "Parcouru par heure",
    per_day: "Parcouru par jour",
    per_week: "Parcouru par semaine",
    per_month: "Parcouru par mois",
    per_year: "Parcouru par an",
    total: |distance| format!("{distance} parcourus"),
    total_at_least: |distance| format!("Au moins {distance} parcourus"),
    average: |distance| format!("{distance} par jour en moyenne"),
    projected: |distance| format!("à ce rythme environ {distance} par an"),
    together: |days, distance| {
        format!("{days}\u{a0}: {distance} parcourus, sans qu’on sache quand exactement.")
    },
    replaced: |when| format!("Un nouveau compteur est parti de zéro {when}."),
};

pub(super) const BATTERY: HistoryBattery = HistoryBattery {
    title: "Charge restante",
    level: "Niveau de charge",
    target: "Objectif de charge",
    charging: "En charge",
    extremes: |low, high| format!("Entre {low} et {high}"),
    last: |level| format!("{level} en dernier"),
    charges: Counted {
        one: |n| format!("rechargée {n} fois"),
        other: |n| format!("rechargée {n} fois"),
    },
    band: "La bande pâle va du plus bas au plus haut de chaque jour ou semaine.",
};

pub(super) const FUEL: HistoryFuel = HistoryFuel {
    title: "Carburant",
    liters: "Carburant dans le réservoir",
    share: "Part du réservoir",
    extremes: |low, high| format!("Entre {low} et {high}"),
    refueled: "Plein",
    refuel: |amount| format!("Plein\u{a0}: {amount}"),
    refuels: Counted {
        one: |n| format!("{n} plein"),
        other: |n| format!("{n} pleins"),
    },
    no_refuel: "aucun plein",
    filled: |amount| format!("environ {amount} en tout"),
    approximate: "Les quantités sont la hausse entre deux relevés\u{a0}: ce qui a été brûlé entre-temps y manque.",
};

pub(super) const TIRES: HistoryTires = HistoryTires {
    title: "Pression des pneus",
    left_front: "Avant gauche",
    right_front: "Avant droit",
    left_rear: "Arrière gauche",
    right_rear: "Arrière droit",
    target: "Pression prescrite",
    target_of: |tire| format!("Prescrite\u{a0}: {tire}"),
    lowest: |tire, pressure| format!("La plus basse en dernier\u{a0}: {tire}, {pressure}"),
    below: |tire, by| format!("{tire} était en dernier à {by} sous sa pression prescrite"),
    all_near: "toutes à la pression prescrite ou au-dessus",
    no_target: "La voiture n’indique pas de pression prescrite.",
    summary: "Un pneu chaud indique plus qu’un pneu froid.",
    by_day: "De chaque jour ou semaine, c’est la pression la plus basse qui est tracée : un pneu froid se compare.",
};

pub(super) const RANGE: HistoryRange = HistoryRange {
    title: "Autonomie",
    electric: "Sur la batterie",
    fuel: "Sur le carburant",
    total: "Autonomie totale",
    ratio: "Autonomie par pour cent de charge",
    last: |name, range| format!("{name} {range} en dernier"),
    ratio_last: |distance| format!("{distance} pour chaque pour cent de charge"),
};

pub(super) const PRESENCE: HistoryPresence = HistoryPresence {
    title: "À la maison et ailleurs",
    home: "À la maison",
    away: "Ailleurs",
    unknown: "Inconnu",
    hours: "Heures par semaine",
    shares: |home, away| format!("À la maison {home} du temps, ailleurs {away}"),
    unknown_share: |share| format!("inconnu {share}"),
    home_not_set: "Le domicile n’est pas défini\u{a0}: sans lui, on ne peut dire quand la voiture y était.",
};

pub(super) const SUPPLY: HistorySupply = HistorySupply {
    title: "Ce qui est connu",
    per_day: "Relevés par jour",
    readings: Counted {
        one: |n| format!("{n} relevé"),
        other: |n| format!("{n} relevés"),
    },
    share: |share| format!("on sait quelque chose de {share} du temps"),
    silent_days: Counted {
        one: |n| format!("{n} jour sans relevé"),
        other: |n| format!("{n} jours sans relevé"),
    },
    no_silent_day: "aucun jour sans relevé",
};

pub(super) const CALENDAR: HistoryCalendar = HistoryCalendar {
    title: "Calendrier",
    driven: "Parcouru par jour de l’année",
    charged: "Rechargé par jour de l’année",
    monday: "lun.",
    wednesday: "mer.",
    friday: "ven.",
    nothing: "Rien",
    unknown: "Inconnu",
    less: "Moins",
    more: "Plus",
    most: |day, value| format!("maximum le {day}\u{a0}: {value}"),
    total: |value| format!("{value} en tout"),
    unknown_days: Counted {
        one: |n| format!("on ne sait rien de {n} jour"),
        other: |n| format!("on ne sait rien de {n} jours"),
    },
    partial: "connu en partie",
};
