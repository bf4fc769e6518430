// The words the journeys look for, in both languages. They are written out here on purpose: a test
// that took them from the app would agree with any mistake.

export type LanguageCode = "en" | "fr";

const EN = {
  firstRun: "Your car, on your own device",
  tryDemo: "Try the demo",
  demo: "Demo",
  demoPlays: "The demo now plays",
  leaveDemo: "Leave the demo",
  openDemo: "Open the demo",
  connect: "Connect my car",
  email: "E-mail",
  password: "Password",
  signIn: "Sign in",
  captchaFrame: "Captcha from hCaptcha",
  captchaAnswer: "Captcha answer",
  captchaReady: "The answer is ready.",
  captchaUsed: "This answer has already been used.",
  captchaExpired: "This answer has expired.",
  captchaMissing: "Solve the captcha, or paste an answer.",
  cars: "My cars",
  settings: "Settings",
  refresh: "Refresh",
  refreshed: "Refreshed just now",
  signOut: "Sign out",
  signOutQuestion: "Sign out of this account?",
  cancel: "Cancel",
  retry: "Try again",
  security: "Security",
  range: "Range",
  odometer: "Odometer",
  home: "Home",
  notFound: "There is no such page",
  changeCar: "change car",
  allValues: "All values",
  arrange: "Arrange the screen",
  done: "Done",
};

type Vocabulary = typeof EN;

const FR: Vocabulary = {
  firstRun: "Votre voiture, sur votre appareil",
  tryDemo: "Essayer la démo",
  demo: "Démo",
  demoPlays: "La démo joue maintenant",
  leaveDemo: "Quitter la démo",
  openDemo: "Ouvrir la démo",
  connect: "Connecter ma voiture",
  email: "Adresse e-mail",
  password: "Mot de passe",
  signIn: "Se connecter",
  captchaFrame: "Captcha de hCaptcha",
  captchaAnswer: "Réponse du captcha",
  captchaReady: "La réponse est prête.",
  captchaUsed: "Cette réponse a déjà servi.",
  captchaExpired: "Cette réponse a expiré.",
  captchaMissing: "Résolvez le captcha ou collez une réponse.",
  cars: "Mes voitures",
  settings: "Réglages",
  refresh: "Rafraîchir",
  refreshed: "Mis à jour à l’instant",
  signOut: "Se déconnecter",
  signOutQuestion: "Se déconnecter de ce compte ?",
  cancel: "Annuler",
  retry: "Réessayer",
  security: "Sécurité",
  range: "Autonomie",
  odometer: "Kilométrage",
  home: "Domicile",
  notFound: "Cette page n’existe pas",
  changeCar: "changer de voiture",
  allValues: "Toutes les valeurs",
  arrange: "Organiser l’écran",
  done: "Terminer",
};

export const WORDS: Record<LanguageCode, Vocabulary> = { en: EN, fr: FR };

/** What the browser says it speaks. */
export const LOCALES: Record<LanguageCode, string> = { en: "en-GB", fr: "fr-FR" };

/** The simulator's fleet, in the order of the list. */
export const FLEET = [
  "i4 eDrive40",
  "X3 xDrive30e",
  "M440i xDrive",
  "i3 (+ REX)",
  "320d Touring",
  "X1 xDrive23i",
  "Cooper SE",
];

export const FIRST_CAR = FLEET[0];
