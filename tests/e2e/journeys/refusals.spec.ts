// Every way a sign-in can fail has a sentence of its own, in both languages, and costs the owner
// nothing but a new captcha.

import { takeClock } from "../support/clock.ts";
import { refusedWith, UNANSWERED } from "../support/guard.ts";
import { EMAIL, Owner, PASSWORD } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { type LanguageCode, LOCALES } from "../support/words.ts";

interface Refusal {
  name: string;
  /** What the vendor does. */
  scenario?: string;
  password?: string;
  /** What the console may say about it. */
  noise?: RegExp;
  /** What the owner reads: a title, and what helps. */
  sentences: Record<LanguageCode, (string | RegExp)[]>;
}

const REFUSALS: Refusal[] = [
  {
    name: "a_wrong_password",
    password: "not the password",
    noise: refusedWith(401),
    sentences: {
      en: ["BMW rejected these credentials", "No further attempt will be made without you."],
      fr: ["BMW refuse ces identifiants", "Aucune nouvelle tentative ne sera faite sans vous."],
    },
  },
  {
    name: "a_used_up_quota",
    scenario: "quota",
    noise: refusedWith(403),
    sentences: {
      en: ["BMW’s limit is reached", /Next read possible (today|tomorrow) at \d\d:\d\d;/],
      fr: ["La limite de BMW est atteinte", /Nouvelle lecture possible (aujourd’hui|demain) à \d\d:\d\d\s;/],
    },
  },
  {
    name: "a_rate_limit",
    scenario: "rate-limited",
    noise: refusedWith(429),
    sentences: {
      en: ["BMW asks to wait", /Next read possible in \d+\ss\./],
      fr: ["BMW demande d’attendre", /Nouvelle lecture possible dans \d+\ss\./],
    },
  },
  {
    name: "a_limit_on_sign_ins",
    scenario: "sign-in-limited",
    noise: refusedWith(429),
    sentences: {
      en: ["BMW refuses sign-ins for now", "Try again tomorrow"],
      fr: ["BMW refuse les connexions pour l’instant", "Réessayez demain"],
    },
  },
  {
    name: "maintenance",
    scenario: "maintenance",
    noise: refusedWith(503),
    sentences: {
      en: ["BMW’s service is under maintenance", "Try again in a quarter of an hour."],
      fr: ["Le service de BMW est en maintenance", "Réessayez dans un quart d’heure."],
    },
  },
  {
    name: "an_unreachable_vendor",
    scenario: "offline",
    noise: refusedWith(504),
    sentences: {
      en: ["BMW’s servers cannot be reached", "Your network and the relay work."],
      fr: ["Les serveurs de BMW sont injoignables", "Votre réseau et le relais fonctionnent."],
    },
  },
  {
    name: "trouble_at_the_vendor",
    scenario: "sign-in-trouble",
    noise: refusedWith(500),
    sentences: {
      en: ["BMW refused the request", "status 500"],
      fr: ["BMW a refusé la demande", "code 500"],
    },
  },
  {
    name: "a_redirect_without_code",
    scenario: "redirect-without-code",
    sentences: {
      en: ["BMW’s answer could not be read", "It concerns the sign-in"],
      fr: ["La réponse de BMW est illisible", "Elle concerne la connexion"],
    },
  },
];

/** A refused attempt keeps what was typed, and wants a new captcha before the next one. */
async function keepsTheForm(owner: Owner, password = PASSWORD): Promise<void> {
  const { page, words } = owner;
  await expect(page.getByLabel(words.email, { exact: true })).toHaveValue(EMAIL);
  await expect(page.getByLabel(words.password, { exact: true })).toHaveValue(password);
  await expect(page.getByText(words.captchaUsed)).toBeVisible();
  await owner.submits();
  await expect(page.getByText(words.captchaMissing)).toBeVisible();
  await owner.solvesCaptcha();
  await expect(page.getByText(words.captchaMissing)).toBeHidden();
}

for (const language of ["en", "fr"] as const) {
  test.describe(language, () => {
    test.use({ locale: LOCALES[language] });

    for (const refusal of REFUSALS) {
      test(`${refusal.name}_has_its_sentence_${language}`, async ({ page, vendor, guard }) => {
        guard.expect(...(refusal.noise ? [refusal.noise] : []));
        const owner = new Owner(page, language);
        await owner.beginsToConnect({ password: refusal.password });
        await owner.solvesCaptcha();
        await vendor.play(refusal.scenario ?? "all-fine");

        await owner.submits();

        for (const sentence of refusal.sentences[language]) {
          await expect(owner.alert()).toContainText(sentence);
        }
        await keepsTheForm(owner, refusal.password);
      });
    }

    test(`an_unreachable_proxy_has_its_sentence_${language}`, async ({ page, home, guard }) => {
      guard.expect(UNANSWERED);
      const owner = new Owner(page, language);
      await owner.beginsToConnect();
      await owner.solvesCaptcha();
      await home.stop();

      await owner.submits();

      const sentence = { en: "The relay does not answer", fr: "Le relais ne répond pas" };
      await expect(owner.alert()).toContainText(sentence[language]);
      await keepsTheForm(owner);
    });

    test(`an_offline_device_has_its_sentence_${language}`, async ({ page, context, guard }) => {
      guard.expect(UNANSWERED);
      const owner = new Owner(page, language);
      await owner.beginsToConnect();
      await owner.solvesCaptcha();
      await context.setOffline(true);

      await owner.submits();

      const sentence = { en: "You are offline", fr: "Vous êtes hors ligne" };
      await expect(owner.alert()).toContainText(sentence[language]);
      await keepsTheForm(owner);
    });

    test(`an_expired_captcha_is_told_before_it_is_sent_${language}`, async ({ page, vendor }) => {
      await takeClock(page);
      const owner = new Owner(page, language);
      await owner.beginsToConnect();
      await owner.solvesCaptcha();

      await page.clock.fastForward("02:30");

      await expect(page.getByText(owner.words.captchaExpired)).toBeVisible();
      await owner.submits();
      await expect(page.getByText(owner.words.captchaMissing)).toBeVisible();
      await expect(page.getByLabel(owner.words.email, { exact: true })).toHaveValue(EMAIL);
      expect(await vendor.calls()).toEqual([]);
    });

    test(`a_used_captcha_is_refused_by_the_vendor_in_words_${language}`, async ({ page, guard }) => {
      guard.expect(refusedWith(401));
      const owner = new Owner(page, language);
      const pasted = "P1_solved-somewhere-else-once";
      await owner.beginsToConnect({ password: "not the password" });
      const paste = page.getByLabel(owner.words.captchaAnswer);
      await paste.fill(pasted);
      await owner.submits();
      await expect(owner.alert()).toBeVisible();
      await expect(paste).toHaveValue("");

      await page.getByLabel(owner.words.password, { exact: true }).fill(PASSWORD);
      await paste.fill(pasted);
      await owner.submits();

      const sentence = { en: "the password or the captcha", fr: "le mot de passe ou le captcha" };
      await expect(page.getByText(owner.words.captchaUsed)).toBeVisible();
      await expect(owner.alert()).toContainText(sentence[language]);
    });
  });
}

test("an_attempt_after_a_refusal_can_succeed", async ({ page, vendor, guard }) => {
  guard.expect(refusedWith(503));
  const owner = new Owner(page);
  await owner.beginsToConnect();
  await owner.solvesCaptcha();
  await vendor.play("maintenance");
  await owner.submits();
  await expect(owner.alert()).toBeVisible();
  await vendor.play("all-fine");

  await owner.solvesCaptcha();
  await owner.submits();

  await owner.seesCar("i4 eDrive40");
});

test("an_unfinished_form_names_every_missing_field", async ({ page, vendor }) => {
  const owner = new Owner(page);
  await page.goto("/connect");

  await owner.submits();

  await expect(page.getByText("Enter the e-mail address of your account.")).toBeVisible();
  await expect(page.getByText("Enter the password of your account.")).toBeVisible();
  await expect(page.getByText(owner.words.captchaMissing)).toBeVisible();
  expect(await vendor.calls()).toEqual([]);
});

test("a_captcha_script_that_does_not_load_leaves_the_paste_field", async ({ page, context, guard }) => {
  guard.expect(UNANSWERED);
  await context.route("https://hcaptcha.com/**", (route) => route.abort());
  const owner = new Owner(page);
  await owner.beginsToConnect();
  await expect(page.getByText("The captcha could not be loaded.")).toBeVisible();

  await page.getByLabel(owner.words.captchaAnswer).fill("P1_solved-somewhere-else-once");
  await owner.submits();

  await owner.seesCar("i4 eDrive40");
});
