//! The frame and the first screen, in French.

use crate::words::{App, FirstRun};

pub(super) const APP: App = App {
    name: "Carport",
    promise: "Vos données restent sur cet appareil.",
    not_affiliated: "Carport est un projet indépendant, sans lien avec BMW ni MINI et non approuvé par ces marques.",
    skip_to_content: "Aller au contenu",
    loading: "Chargement…",
    demo_badge: "Démo",
    demo_explained: "Ces voitures sont inventées. Rien n’est envoyé à personne.",
    leave_demo: "Quitter la démo",
    navigation: "Navigation principale",
    change_car: |name| format!("{name}, changer de voiture"),
    page_not_found: "Cette page n’existe pas",
    page_not_found_detail: "L’adresse comporte peut-être une erreur, ou la voiture n’est plus sur cet appareil.",

    language: "Langue",
    english: "English",
    french: "Français",
    theme: "Thème",
    theme_auto: "Comme l’appareil",
    theme_light: "Clair",
    theme_dark: "Sombre",
    theme_contrast: "Contraste élevé",

    cancel: "Annuler",
    retry: "Réessayer",
    sign_in: "Se connecter",
    solve_captcha: "Résoudre un nouveau captcha",
    open_demo: "Ouvrir la démo",
    reload: "Recharger la page",
    open_file: "Ouvrir un fichier",
    check_the_form: "Vérifiez les champs signalés.",
};

pub(super) const FIRST_RUN: FirstRun = FirstRun {
    title: "Votre voiture, sur votre appareil",
    lead: "Voyez si elle est verrouillée, où elle est, jusqu’où elle peut aller et si elle se recharge.",
    demo_title: "Essayer la démo",
    demo_text: "Quelques voitures inventées qui se rechargent, roulent et vieillissent. Aucun compte n’est nécessaire et rien ne quitte cet appareil.",
    demo_button: "Essayer la démo",
    demo_starting: "Démarrage de la démo…",
    connect_title: "Connecter ma voiture",
    connect_text: "Avec votre compte My BMW ou MINI et un abonnement Connected Drive actif.",
    connect_button: "Connecter ma voiture",
    stays_title: "Ce qui reste sur cet appareil",
    stays_text: "Ce que votre voiture a transmis, votre domicile, vos réglages et les clés chiffrées de votre session. Votre mot de passe n’est conservé nulle part.",
    leaves_title: "Ce qui en sort",
    leaves_text: "Les demandes faites à BMW au sujet de votre voiture, par un relais qui ne conserve rien. Aucun autre compte, aucun pistage, aucune publicité.",
};
