//! Signing in, in French.

use crate::words::Connect;

pub(super) const CONNECT: Connect = Connect {
    title: "Connecter ma voiture",
    truth_title: "Avant de commencer",
    truth_needs: "Il vous faut un abonnement Connected Drive actif et un compte My BMW ou MINI.",
    truth_refused: "Depuis le 29 septembre 2025, les serveurs de BMW ne répondent qu’à l’application de BMW. Votre connexion peut donc être refusée.",
    truth_not_your_fault: "Dans ce cas, vous n’y êtes pour rien\u{a0}: ce refus ne dit rien de votre compte ni de votre voiture, et la démo reste disponible.",

    region: "Région",
    region_rest_of_world: "Europe et reste du monde",
    region_north_america: "Amérique du Nord",
    region_china: "Chine (non prise en charge)",
    region_china_reason: "BMW utilise en Chine une autre méthode de connexion, que cette application ne connaît pas.",
    brand: "Marque",
    brand_bmw: "BMW",
    brand_mini: "MINI",

    email: "Adresse e-mail",
    email_missing: "Saisissez l’adresse e-mail de votre compte.",
    email_malformed: "Cela ne ressemble pas à une adresse e-mail.",
    password: "Mot de passe",
    password_hint: "Votre mot de passe est transmis une fois à BMW et n’est conservé nulle part.",
    password_missing: "Saisissez le mot de passe de votre compte.",
    password_show: "Afficher le mot de passe",
    password_hide: "Masquer le mot de passe",

    captcha_title: "Captcha",
    captcha_text: "BMW veut la preuve qu’une personne se connecte. Résolvez le captcha juste avant de vous connecter\u{a0}: chaque réponse ne sert qu’une fois.",
    captcha_frame: "Captcha de hCaptcha",
    captcha_loading: "Chargement du captcha…",
    captcha_ready: "La réponse est prête. Elle est valable environ deux minutes.",
    captcha_expired: "Cette réponse a expiré. Résolvez à nouveau le captcha, vos autres réponses sont conservées.",
    captcha_used: "Cette réponse a déjà servi. Résolvez à nouveau le captcha, vos autres réponses sont conservées.",
    captcha_missing: "Résolvez le captcha ou collez une réponse.",
    captcha_paste: "Réponse du captcha",
    captcha_paste_hint: "Si le widget ne fonctionne pas ici, résolvez-le ailleurs et collez la réponse.",
    captcha_again: "Résoudre à nouveau",
    captcha_failed_script: "Le captcha n’a pas pu être chargé. Un bloqueur de contenu le retient peut-être. Vous pouvez coller une réponse ci-dessous.",
    captcha_failed_network: "Le captcha a perdu la connexion. Vérifiez votre réseau, puis résolvez-le à nouveau.",
    captcha_failed_limited: "Le fournisseur du captcha reçoit trop de demandes en ce moment. Réessayez plus tard ou collez une réponse ci-dessous.",
    captcha_failed_other: "Le captcha a échoué. Résolvez-le à nouveau ou collez une réponse ci-dessous.",

    submit: "Se connecter",
    submitting: "Connexion en cours…",
    step_cars: "Recherche de vos voitures",

    no_car: "Aucune voiture trouvée dans ce compte",
    no_car_detail: "La connexion a réussi. Vérifiez dans l’application de BMW qu’une voiture est liée à ce compte, et que vous avez choisi la bonne région.",
};
