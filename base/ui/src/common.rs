// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words that every page shares: navigation, buttons, errors, the names of the languages.

use kernel::Lang;

use crate::{format, messages};

messages! {
    /// Words shared by all pages.
    pub struct Common;

    product = { fi: "Riihi", sv: "Riihi", en: "Riihi" };
    yes = { fi: "Kyllä", sv: "Ja", en: "Yes" };
    no = { fi: "Ei", sv: "Nej", en: "No" };
    save = { fi: "Tallenna", sv: "Spara", en: "Save" };
    send = { fi: "Lähetä", sv: "Skicka", en: "Send" };
    cancel = { fi: "Peru", sv: "Avbryt", en: "Cancel" };
    back = { fi: "Takaisin", sv: "Tillbaka", en: "Back" };
    next = { fi: "Jatka", sv: "Fortsätt", en: "Continue" };
    skip = { fi: "Ohita", sv: "Hoppa över", en: "Skip" };
    edit = { fi: "Muokkaa", sv: "Redigera", en: "Edit" };
    remove = { fi: "Poista", sv: "Ta bort", en: "Remove" };
    add = { fi: "Lisää", sv: "Lägg till", en: "Add" };
    search = { fi: "Hae", sv: "Sök", en: "Search" };
    download = { fi: "Lataa", sv: "Ladda ner", en: "Download" };
    copy = { fi: "Kopioi", sv: "Kopiera", en: "Copy" };
    copied = { fi: "Kopioitu", sv: "Kopierat", en: "Copied" };
    undo = { fi: "Kumoa", sv: "Ångra", en: "Undo" };
    show_all = { fi: "Näytä kaikki", sv: "Visa alla", en: "Show all" };
    more = { fi: "Lue lisää", sv: "Läs mer", en: "Read more" };
    close = { fi: "Sulje", sv: "Stäng", en: "Close" };
    all = { fi: "Kaikki", sv: "Alla", en: "All" };
    none = { fi: "Ei mitään", sv: "Inget", en: "None" };

    skip_link = { fi: "Siirry sisältöön", sv: "Gå till innehållet", en: "Skip to content" };
    main_nav = { fi: "Päävalikko", sv: "Huvudmeny", en: "Main menu" };
    menu = { fi: "Valikko", sv: "Meny", en: "Menu" };
    language = { fi: "Kieli", sv: "Språk", en: "Language" };
    switch_keeping = {
        fi: "Vaihda kieltä ja säilytä kirjoittamasi:",
        sv: "Byt språk och behåll det du skrivit:",
        en: "Change the language and keep what you have typed:",
    };
    breadcrumbs = { fi: "Olet tässä", sv: "Du är här", en: "You are here" };
    home = { fi: "Etusivu", sv: "Startsida", en: "Front page" };
    nav_brainstorms = { fi: "Aivoriihet", sv: "Nätbrainstorming", en: "Brainstorms" };
    nav_people = { fi: "Käyttäjät", sv: "Användare", en: "People" };
    nav_results = { fi: "Tulokset", sv: "Resultat", en: "Results" };
    nav_desk = { fi: "Työpöytä", sv: "Arbetsbord", en: "Desk" };
    nav_about = { fi: "Tietoa palvelusta", sv: "Om tjänsten", en: "About" };
    sign_in = { fi: "Kirjaudu sisään", sv: "Logga in", en: "Sign in" };
    session_ends = {
        fi: "Sinut kirjataan ulos viiden minuutin kuluttua, koska sivu on ollut käyttämättä.",
        sv: "Du loggas ut om fem minuter, eftersom sidan inte har använts.",
        en: "You will be signed out in five minutes, because the page has not been used.",
    };
    session_on = { fi: "Pysy kirjautuneena", sv: "Fortsätt vara inloggad", en: "Stay signed in" };
    sign_out = { fi: "Kirjaudu ulos", sv: "Logga ut", en: "Sign out" };

    footer = { fi: "Palvelun tiedot", sv: "Om webbplatsen", en: "About this site" };
    accessibility = { fi: "Saavutettavuusseloste", sv: "Tillgänglighetsutlåtande", en: "Accessibility statement" };
    privacy = { fi: "Tietosuoja", sv: "Dataskydd", en: "Privacy" };
    feedback = { fi: "Anna palautetta", sv: "Ge respons", en: "Give feedback" };
    responsible = { fi: "Palvelusta vastaa", sv: "För tjänsten ansvarar", en: "This service is provided by" };
    attribution = {
        fi: "Tehty Riihellä, avoimella ohjelmistolla. Kuntatiedot: Tilastokeskus ja Maanmittauslaitos (CC BY 4.0).",
        sv: "Gjord med Riihi, en öppen programvara. Kommunuppgifter: Statistikcentralen och Lantmäteriverket (CC BY 4.0).",
        en: "Made with Riihi, open software. Municipality data: Statistics Finland and the National Land Survey (CC BY 4.0).",
    };

    required = { fi: "pakollinen", sv: "obligatorisk", en: "required" };
    optional = { fi: "vapaaehtoinen", sv: "frivillig", en: "optional" };
    choose = { fi: "Valitse", sv: "Välj", en: "Choose" };
    error_prefix = { fi: "Virhe:", sv: "Fel:", en: "Error:" };
    errors_title = { fi: "Tarkista nämä kohdat", sv: "Kontrollera följande", en: "Please check these" };
    /// For the script, which puts the number in the place of `#`.
    count_left = { fi: "# merkkiä jäljellä", sv: "# tecken kvar", en: "# characters left" };
    /// For the script, which puts the number in the place of `#`.
    count_over = { fi: "# merkkiä liikaa", sv: "# tecken för mycket", en: "# characters too many" };
    characters_at_most(n: i64) plural(n) = {
        fi: ["Enintään {n} merkki", "Enintään {n} merkkiä"],
        sv: ["Högst {n} tecken", "Högst {n} tecken"],
        en: ["At most {n} character", "At most {n} characters"],
    };

    note = { fi: "Huomaa", sv: "Observera", en: "Please note" };
    done = { fi: "Valmis", sv: "Klart", en: "Done" };
    warning = { fi: "Varoitus", sv: "Varning", en: "Warning" };
    simulated = { fi: "Keksittyjä tietoja", sv: "Påhittade uppgifter", en: "Simulated data" };
    simulated_text = {
        fi: "Tämän sivun osallistujat ja vastaukset on keksitty esittelyä varten.",
        sv: "Deltagarna och svaren på den här sidan är påhittade för att visa hur tjänsten fungerar.",
        en: "The participants and answers on this page are made up for demonstration.",
    };
    live = { fi: "Päivittyy", sv: "Uppdateras", en: "Live" };
    live_pause = { fi: "Pysäytä päivitys", sv: "Pausa uppdateringen", en: "Pause updates" };
    live_resume = { fi: "Jatka päivitystä", sv: "Fortsätt uppdatera", en: "Resume updates" };

    agree = { fi: "Samaa mieltä", sv: "Av samma åsikt", en: "Agree" };
    disagree = { fi: "Eri mieltä", sv: "Av annan åsikt", en: "Disagree" };
    important = { fi: "Tärkeä minulle", sv: "Viktig för mig", en: "Important to me" };
    rate_legend = { fi: "Mitä mieltä olet?", sv: "Vad tycker du?", en: "What do you think?" };

    as_table = { fi: "Samat tiedot taulukkona", sv: "Samma uppgifter som tabell", en: "The same as a table" };
    pages = { fi: "Sivut", sv: "Sidor", en: "Pages" };
    previous_page = { fi: "Edellinen", sv: "Föregående", en: "Previous" };
    next_page = { fi: "Seuraava", sv: "Nästa", en: "Next" };
    page_of(page: &str, of: &str) = {
        fi: "Sivu {page} / {of}", sv: "Sida {page} av {of}", en: "Page {page} of {of}",
    };
    progress(done: &str, of: &str) = {
        fi: "{done} / {of} tehty", sv: "{done} av {of} gjorda", en: "{done} of {of} done",
    };
    current = { fi: "nykyinen", sv: "aktuell", en: "current" };

    not_found_title = { fi: "Sivua ei löydy", sv: "Sidan hittades inte", en: "Page not found" };
    not_found = {
        fi: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu.",
        sv: "Adressen kan vara felskriven, eller så har sidan tagits bort.",
        en: "The address may be mistyped, or the page has been removed.",
    };
    forbidden_title = { fi: "Sinulla ei ole oikeutta tähän", sv: "Du har inte rätt till detta", en: "You may not do this" };
    forbidden = {
        fi: "Jos sinun pitäisi päästä tälle sivulle, pyydä oikeus organisaatiosi pääkäyttäjältä.",
        sv: "Om du behöver tillgång till sidan kan du be din organisations huvudanvändare om rättighet.",
        en: "If you should have access to this page, ask your organisation's owner for it.",
    };
    sign_in_needed_title = { fi: "Kirjaudu ensin sisään", sv: "Logga in först", en: "Please sign in first" };
    error_title = { fi: "Jokin meni vikaan", sv: "Något gick fel", en: "Something went wrong" };
    error_text = {
        fi: "Vika on meidän, ei sinun. Se on kirjattu. Yritä hetken päästä uudelleen.",
        sv: "Felet är vårt, inte ditt. Det har registrerats. Försök igen om en stund.",
        en: "The fault is ours, not yours. It has been recorded. Please try again in a moment.",
    };
    too_many_title = { fi: "Nyt tuli monta pyyntöä kerralla", sv: "Många förfrågningar på en gång", en: "That was a lot at once" };
    too_many = {
        fi: "Odota hetki ja yritä uudelleen. Mitään ei ole kadonnut.",
        sv: "Vänta en stund och försök igen. Inget har gått förlorat.",
        en: "Wait a moment and try again. Nothing has been lost.",
    };
    busy_title = { fi: "Palvelu on hetken ruuhkainen", sv: "Tjänsten är överbelastad just nu", en: "The service is busy right now" };
    conflict_title = { fi: "Joku muu ehti muuttaa tätä", sv: "Någon annan hann ändra detta", en: "Someone else changed this first" };
    conflict = {
        fi: "Avaa sivu uudelleen ja tee muutoksesi uuteen versioon.",
        sv: "Öppna sidan på nytt och gör dina ändringar i den nya versionen.",
        en: "Open the page again and make your change to the new version.",
    };
    expired_title = { fi: "Lomake on vanhentunut", sv: "Formuläret har gått ut", en: "The form has expired" };
    expired = {
        fi: "Turvallisuussyistä lomake on avattava uudelleen. Palaa takaisin, päivitä sivu ja lähetä uudelleen.",
        sv: "Av säkerhetsskäl måste formuläret öppnas på nytt. Gå tillbaka, ladda om sidan och skicka igen.",
        en: "For your safety the form must be opened again. Go back, reload the page and send it again.",
    };
    bad_request_title = { fi: "Emme ymmärtäneet pyyntöä", sv: "Vi förstod inte förfrågan", en: "We did not understand the request" };
    reference(code: &str) = { fi: "Viite: {code}", sv: "Referens: {code}", en: "Reference: {code}" };
    to_front_page = { fi: "Siirry etusivulle", sv: "Gå till startsidan", en: "Go to the front page" };

    pause_title = { fi: "Tauko", sv: "Paus", en: "Break" };
    prefer_not_to_say = { fi: "En halua kertoa", sv: "Jag vill inte svara", en: "Prefer not to say" };
}

impl Common {
    /// The name of a language in this one: inside a sentence.
    #[must_use]
    pub const fn language_named(self, lang: Lang) -> &'static str {
        match (self.0, lang) {
            (Lang::Fi, Lang::Fi) => "suomi",
            (Lang::Fi, Lang::Sv) => "ruotsi",
            (Lang::Fi, Lang::En) => "englanti",
            (Lang::Sv, Lang::Fi) => "finska",
            (Lang::Sv, Lang::Sv) => "svenska",
            (Lang::Sv, Lang::En) => "engelska",
            (Lang::En, Lang::Fi) => "Finnish",
            (Lang::En, Lang::Sv) => "Swedish",
            (Lang::En, Lang::En) => "English",
        }
    }

    /// A whole number as the language writes it.
    #[must_use]
    pub fn number(self, n: i64) -> String {
        format::whole(self.0, n)
    }

    /// A share of one as percents.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        format::percent(self.0, share)
    }
}
