use crate::words::Shortcuts;

pub(super) const SHORTCUTS: Shortcuts = Shortcuts {
    title: "Raccourcis clavier",
    explained: "Ces touches agissent dès que rien n’est en cours de saisie.",
    is_on: "Utiliser les raccourcis clavier",
    go_to: "Ouvrir cet écran",
    refresh: "Interroger de nouveau la voiture affichée",
    search: "Chercher dans toutes les valeurs de la voiture",
    previous_car: "Voiture précédente",
    next_car: "Voiture suivante",
    help: "Afficher cette liste",
    close: "Fermer",
};
