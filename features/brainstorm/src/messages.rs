// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the rules say when they refuse: the same sentences on pages, at the desk and in the REST
//! interface.

use kernel::Lang;
use web::{FieldErrors, WebError};

use crate::{
    Error, RowError,
    domain::{FieldError, HideReason, Move, Problem, Refusal, State, WaitReason},
};

ui::messages! {
    /// Problems and refusals.
    pub struct T;

    missing = { fi: "Täytä tämä kohta.", sv: "Fyll i den här punkten.", en: "Fill this in." };
    too_short(least: &str, have: &str) = {
        fi: "Kirjoita vähintään {least} merkkiä. Nyt merkkejä on {have}.",
        sv: "Skriv minst {least} tecken. Nu är det {have}.",
        en: "Write at least {least} characters. There are {have} now.",
    };
    too_long(most: &str, have: &str) = {
        fi: "Lyhennä enintään {most} merkkiin. Nyt merkkejä on {have}.",
        sv: "Korta till högst {most} tecken. Nu är det {have}.",
        en: "Shorten to at most {most} characters. There are {have} now.",
    };
    out_of_range(least: &str, most: &str) = {
        fi: "Anna luku väliltä {least}–{most}.",
        sv: "Ange ett tal mellan {least} och {most}.",
        en: "Give a number from {least} to {most}.",
    };
    not_a_choice = {
        fi: "Valitse jokin tarjotuista vaihtoehdoista.",
        sv: "Välj ett av alternativen.",
        en: "Choose one of what is offered.",
    };
    too_many(most: &str) = {
        fi: "Valitse enintään {most}.", sv: "Välj högst {most}.", en: "Choose at most {most}.",
    };
    not_a_date = {
        fi: "Anna päivä muodossa vvvv-kk-pp.", sv: "Ange datumet i formen åååå-mm-dd.", en: "Give the day as yyyy-mm-dd.",
    };
    not_in_order = {
        fi: "Ajankohdat eivät ole järjestyksessä: alku ennen arviointivaihetta, loppu viimeisenä.",
        sv: "Tidpunkterna är inte i ordning: början före bedömningsfasen, slutet sist.",
        en: "The times are not in order: the beginning before the rating phase, the end last.",
    };
    taken = {
        fi: "Tämä nimi on jo käytössä tai sitä ei voi enää vaihtaa.",
        sv: "Namnet används redan eller kan inte längre ändras.",
        en: "This name is in use or cannot be changed any more.",
    };
    not_a_slug = {
        fi: "Käytä vain pieniä kirjaimia a–z, numeroita ja väliviivoja.",
        sv: "Använd bara små bokstäver a–z, siffror och bindestreck.",
        en: "Use only small letters a–z, digits and hyphens.",
    };
    unknown_municipality = {
        fi: "Kuntaa ei löydy. Anna kolminumeroinen kuntanumero, esimerkiksi 091.",
        sv: "Kommunen hittas inte. Ange kommunens tresiffriga nummer, till exempel 091.",
        en: "There is no such municipality. Give its three-digit code, for example 091.",
    };
    unknown = {
        fi: "Tällaista ei ole tässä aivoriihessä.",
        sv: "Det finns inget sådant i den här brainstormingen.",
        en: "There is no such thing in this brainstorm.",
    };
    not_a_code = {
        fi: "Palautuskoodissa on 24 merkkiä. Tarkista koodi.",
        sv: "Återkomstkoden har 24 tecken. Kontrollera koden.",
        en: "A return code has 24 characters. Check the code.",
    };
    wrong_kind = {
        fi: "Vastaus ei sovi tähän kysymykseen.",
        sv: "Svaret passar inte den här frågan.",
        en: "The answer does not fit this question.",
    };
    twice = { fi: "Sama on mukana kahdesti.", sv: "Samma finns med två gånger.", en: "The same is there twice." };
    personal = {
        fi: "Tekstissä näyttää olevan henkilötunnus, kortin numero tai tilinumero. Poista se ja lähetä uudelleen.",
        sv: "I texten verkar det finnas en personbeteckning, ett kortnummer eller ett kontonummer. Ta bort det och skicka på nytt.",
        en: "The text seems to hold an identity code, a card number or an account number. Take it out and send again.",
    };
    not_text = {
        fi: "Tiedosto ei ole UTF-8-tekstiä.", sv: "Filen är inte UTF-8-text.", en: "The file is not UTF-8 text.",
    };

    no_such_move(from: &str, step: &str) = {
        fi: "Tilasta ”{from}” ei voi tehdä siirtoa ”{step}”.",
        sv: "Från läget ”{from}” går det inte att göra ”{step}”.",
        en: "From “{from}” there is no way to “{step}”.",
    };
    promise_missing = {
        fi: "Täydennä lupaus: kuka päättää, mikä voi muuttua ja mihin mennessä vastataan.",
        sv: "Komplettera löftet: vem som beslutar, vad som kan ändras och när svaret kommer.",
        en: "Complete the promise: who decides, what can change and by when an answer comes.",
    };
    no_question = { fi: "Lisää vähintään yksi kysymys.", sv: "Lägg till minst en fråga.", en: "Add at least one question." };
    too_few_seeds(have: &str, need: &str) = {
        fi: "Lisää aloitusideoita: niitä on {have}, tarvitaan {need}. Voit myös aloittaa tyhjästä, jos ideat tarkistetaan ennen julkaisua.",
        sv: "Lägg till startidéer: det finns {have}, det behövs {need}. Du kan också börja tomt om idéerna granskas före publicering.",
        en: "Add seed ideas: there are {have}, it takes {need}. You can also start empty if ideas are checked before they are shown.",
    };
    empty_start_needs_pre = {
        fi: "Tyhjästä voi aloittaa vain, jos ideat tarkistetaan ennen julkaisua.",
        sv: "Du kan börja tomt bara om idéerna granskas före publicering.",
        en: "You can start empty only if ideas are checked before they are shown.",
    };
    end_in_past = {
        fi: "Päättymisaika on jo mennyt. Siirrä sitä.", sv: "Sluttiden har redan passerat. Flytta den.", en: "The end has passed. Move it.",
    };
    archived = {
        fi: "Aivoriihi on arkistoitu, eikä sitä voi muuttaa.",
        sv: "Brainstormingen är arkiverad och kan inte ändras.",
        en: "The brainstorm is archived and does not change any more.",
    };
    visibility_loosened = {
        fi: "Tulosten näkyvyyttä ei voi laajentaa avaamisen jälkeen.",
        sv: "Resultatens synlighet kan inte utökas efter öppnandet.",
        en: "Results cannot become visible to more people after opening.",
    };
    threshold_lowered = {
        fi: "Pienintä näytettävää henkilömäärää ei voi laskea avaamisen jälkeen.",
        sv: "Det minsta antalet personer som visas kan inte sänkas efter öppnandet.",
        en: "The least number of persons shown cannot fall after opening.",
    };
    retention_lengthened = {
        fi: "Säilytysaikaa ei voi pidentää avaamisen jälkeen.",
        sv: "Förvaringstiden kan inte förlängas efter öppnandet.",
        en: "The retention time cannot be lengthened after opening.",
    };
    language_removed = {
        fi: "Kieltä ei voi poistaa avaamisen jälkeen.",
        sv: "Ett språk kan inte tas bort efter öppnandet.",
        en: "A language cannot be taken away after opening.",
    };
    already_begun = {
        fi: "Aivoriihi on jo alkanut, joten alkua ei voi siirtää.",
        sv: "Brainstormingen har redan börjat, så början kan inte flyttas.",
        en: "The brainstorm has begun, so its beginning stays.",
    };
    question_removed = {
        fi: "Avaamisen jälkeen kysymyksiä voi lisätä ja korjata, ei poistaa.",
        sv: "Efter öppnandet kan frågor läggas till och rättas, inte tas bort.",
        en: "After opening, questions can be added and corrected, not removed.",
    };
    question_kind_changed = {
        fi: "Avaamisen jälkeen kysymyksen tyyppi ja rajat pysyvät.",
        sv: "Efter öppnandet står frågans typ och gränser fast.",
        en: "After opening, a question keeps its kind and its limits.",
    };
    not_yet_open = {
        fi: "Aivoriihi ei ole vielä auki.", sv: "Brainstormingen är inte öppen ännu.", en: "The brainstorm is not open yet.",
    };
    ended = { fi: "Aivoriihi on päättynyt.", sv: "Brainstormingen har avslutats.", en: "The brainstorm has ended." };
    rate_only = {
        fi: "Uusia ideoita ei enää oteta, mutta voit yhä arvioida.",
        sv: "Nya idéer tas inte längre emot, men du kan ännu bedöma.",
        en: "New ideas are not taken any more, but you can still rate.",
    };
    read_only = {
        fi: "Aivoriihi on hetken vain luettavissa. Yritä myöhemmin uudelleen.",
        sv: "Brainstormingen kan just nu bara läsas. Försök igen senare.",
        en: "The brainstorm can only be read just now. Try again later.",
    };
    joins_closed = {
        fi: "Uusia osallistujia ei juuri nyt oteta. Jo mukana olevat voivat jatkaa.",
        sv: "Just nu tas inga nya deltagare emot. De som redan är med kan fortsätta.",
        en: "Nobody new can join just now. Those who are in can go on.",
    };
    own_idea = {
        fi: "Omaa ideaa ei voi arvioida.", sv: "Du kan inte bedöma din egen idé.", en: "Your own idea is not yours to rate.",
    };
    not_visible = {
        fi: "Idea ei ole enää näkyvissä.", sv: "Idén visas inte längre.", en: "The idea is not shown any more.",
    };
    enough_ideas(most: &str) = {
        fi: "Olet jo kirjoittanut tähän kysymykseen {most} ideaa, mikä on enimmäismäärä.",
        sv: "Du har redan skrivit {most} idéer till den här frågan, vilket är det högsta antalet.",
        en: "You have written {most} ideas to this question, which is the limit.",
    };
    not_yours = { fi: "Idea ei ole sinun.", sv: "Idén är inte din.", en: "The idea is not yours." };
    idea_state = {
        fi: "Idean tila on muuttunut. Päivitä sivu.", sv: "Idéns läge har ändrats. Uppdatera sidan.", en: "The idea's state has changed. Load the page again.",
    };
    stale = {
        fi: "Joku muu on muuttanut tätä sillä välin. Lataa sivu uudelleen.",
        sv: "Någon annan har ändrat det här under tiden. Ladda om sidan.",
        en: "Somebody else has changed this in the meantime. Load the page again.",
    };

    state_draft = { fi: "luonnos", sv: "utkast", en: "draft" };
    state_trial = { fi: "harjoitus", sv: "provkörning", en: "trial" };
    state_open = { fi: "avoinna", sv: "öppen", en: "open" };
    state_closed = { fi: "päättynyt", sv: "avslutad", en: "closed" };
    state_published = { fi: "julkaistu", sv: "publicerad", en: "published" };
    state_archived = { fi: "arkistoitu", sv: "arkiverad", en: "archived" };

    step_start_trial = { fi: "aloita harjoitus", sv: "börja provkörningen", en: "start the trial" };
    step_end_trial = { fi: "lopeta harjoitus", sv: "avsluta provkörningen", en: "end the trial" };
    step_open = { fi: "avaa", sv: "öppna", en: "open" };
    step_close = { fi: "päätä", sv: "avsluta", en: "close" };
    step_reopen = { fi: "avaa uudelleen", sv: "öppna på nytt", en: "reopen" };
    step_publish = { fi: "julkaise tulokset", sv: "publicera resultaten", en: "publish the results" };
    step_archive = { fi: "arkistoi", sv: "arkivera", en: "archive" };

    hide_personal_data = { fi: "sisältää henkilötietoja", sv: "innehåller personuppgifter", en: "contains personal data" };
    hide_threat_or_hate = { fi: "uhkaa tai lietsoo vihaa", sv: "hotar eller hetsar", en: "threatens or incites hatred" };
    hide_insult = { fi: "loukkaa jotakuta", sv: "kränker någon", en: "insults somebody" };
    hide_unlawful = { fi: "on muuten lainvastainen", sv: "är annars lagstridig", en: "is unlawful in another way" };
    hide_spam = { fi: "on mainos tai roskaa", sv: "är reklam eller skräp", en: "is advertising or spam" };
    hide_off_topic = { fi: "ei liity kysymykseen", sv: "hör inte till frågan", en: "does not belong to the question" };
    hide_duplicate = { fi: "sanoo saman kuin toinen idea", sv: "säger samma som en annan idé", en: "says what another idea says" };
    hide_not_an_idea = { fi: "ei ole yksi idea", sv: "är inte en enda idé", en: "is not one idea" };

    wait_pre_moderation = {
        fi: "Idea odottaa tarkistusta ennen kuin se näytetään.",
        sv: "Idén väntar på granskning innan den visas.",
        en: "The idea waits to be checked before it is shown.",
    };
    wait_spam = {
        fi: "Ideassa on verkko-osoite tai se näyttää mainokselta, joten se odottaa tarkistusta.",
        sv: "Idén innehåller en webbadress eller ser ut som reklam och väntar därför på granskning.",
        en: "The idea has a web address in it or looks like advertising, so it waits to be checked.",
    };
    wait_personal_data = {
        fi: "Ideassa näyttää olevan henkilötunnus, kortin numero tai tilinumero, joten se odottaa tarkistusta.",
        sv: "Idén verkar innehålla en personbeteckning, ett kortnummer eller ett kontonummer och väntar därför på granskning.",
        en: "The idea seems to hold an identity code, a card number or an account number, so it waits to be checked.",
    };
    warned = {
        fi: "Tekstissä näyttää olevan henkilötietoja. Poista ne, tai lähetä uudelleen ja vahvista (confirmed).",
        sv: "Texten verkar innehålla personuppgifter. Ta bort dem, eller skicka igen och bekräfta (confirmed).",
        en: "The text seems to hold personal data. Take it out, or send again with confirmed.",
    };
    row(line: &str, column: &str, problem: &str) = {
        fi: "Rivi {line}, sarake {column}: {problem}",
        sv: "Rad {line}, kolumn {column}: {problem}",
        en: "Line {line}, column {column}: {problem}",
    };
}

impl T {
    /// What is wrong with a field.
    pub fn problem(self, problem: &Problem) -> String {
        let s = |n: &usize| n.to_string();
        match problem {
            Problem::Missing => self.missing().to_owned(),
            Problem::TooShort { least, have } => self.too_short(&s(least), &s(have)),
            Problem::TooLong { most, have } => self.too_long(&s(most), &s(have)),
            Problem::OutOfRange { least, most } => self.out_of_range(&least.to_string(), &most.to_string()),
            Problem::NotAChoice => self.not_a_choice().to_owned(),
            Problem::TooMany { most } => self.too_many(&s(most)),
            Problem::NotADate => self.not_a_date().to_owned(),
            Problem::NotInOrder => self.not_in_order().to_owned(),
            Problem::Taken => self.taken().to_owned(),
            Problem::NotASlug => self.not_a_slug().to_owned(),
            Problem::UnknownMunicipality => self.unknown_municipality().to_owned(),
            Problem::Unknown => self.unknown().to_owned(),
            Problem::NotACode => self.not_a_code().to_owned(),
            Problem::WrongKind => self.wrong_kind().to_owned(),
            Problem::Twice => self.twice().to_owned(),
            Problem::NotText => self.not_text().to_owned(),
            Problem::Personal => self.personal().to_owned(),
        }
    }

    /// Why an action is refused.
    pub fn refusal(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NoSuchMove { from, step } => self.no_such_move(self.state(*from), self.step(*step)),
            Refusal::PromiseMissing => self.promise_missing().to_owned(),
            Refusal::NoQuestion => self.no_question().to_owned(),
            Refusal::TooFewSeeds { have, need } => self.too_few_seeds(&have.to_string(), &need.to_string()),
            Refusal::EmptyStartNeedsPreModeration => self.empty_start_needs_pre().to_owned(),
            Refusal::EndInPast => self.end_in_past().to_owned(),
            Refusal::Archived => self.archived().to_owned(),
            Refusal::VisibilityLoosened => self.visibility_loosened().to_owned(),
            Refusal::ThresholdLowered => self.threshold_lowered().to_owned(),
            Refusal::RetentionLengthened => self.retention_lengthened().to_owned(),
            Refusal::LanguageRemoved => self.language_removed().to_owned(),
            Refusal::AlreadyBegun => self.already_begun().to_owned(),
            Refusal::QuestionRemoved => self.question_removed().to_owned(),
            Refusal::QuestionKindChanged => self.question_kind_changed().to_owned(),
            Refusal::NotYetOpen => self.not_yet_open().to_owned(),
            Refusal::Ended => self.ended().to_owned(),
            Refusal::RateOnly => self.rate_only().to_owned(),
            Refusal::ReadOnly => self.read_only().to_owned(),
            Refusal::JoinsClosed => self.joins_closed().to_owned(),
            Refusal::OwnIdea => self.own_idea().to_owned(),
            Refusal::NotVisible => self.not_visible().to_owned(),
            Refusal::EnoughIdeas { most } => self.enough_ideas(&most.to_string()),
            Refusal::NotYours => self.not_yours().to_owned(),
            Refusal::IdeaState => self.idea_state().to_owned(),
            Refusal::Stale => self.stale().to_owned(),
        }
    }

    /// The name of a state.
    pub const fn state(self, state: State) -> &'static str {
        match state {
            State::Draft => self.state_draft(),
            State::Trial => self.state_trial(),
            State::Open => self.state_open(),
            State::Closed => self.state_closed(),
            State::Published => self.state_published(),
            State::Archived => self.state_archived(),
        }
    }

    /// The name of a move.
    pub const fn step(self, step: Move) -> &'static str {
        match step {
            Move::StartTrial => self.step_start_trial(),
            Move::EndTrial => self.step_end_trial(),
            Move::Open => self.step_open(),
            Move::Close => self.step_close(),
            Move::Reopen => self.step_reopen(),
            Move::Publish => self.step_publish(),
            Move::Archive => self.step_archive(),
        }
    }

    /// Why an idea is hidden or reported.
    pub const fn reason(self, reason: HideReason) -> &'static str {
        match reason {
            HideReason::PersonalData => self.hide_personal_data(),
            HideReason::ThreatOrHate => self.hide_threat_or_hate(),
            HideReason::Insult => self.hide_insult(),
            HideReason::Unlawful => self.hide_unlawful(),
            HideReason::Spam => self.hide_spam(),
            HideReason::OffTopic => self.hide_off_topic(),
            HideReason::Duplicate => self.hide_duplicate(),
            HideReason::NotAnIdea => self.hide_not_an_idea(),
        }
    }

    /// Why an idea waits.
    pub const fn waits(self, why: WaitReason) -> &'static str {
        match why {
            WaitReason::PreModeration => self.wait_pre_moderation(),
            WaitReason::PersonalData => self.wait_personal_data(),
            WaitReason::Spam => self.wait_spam(),
        }
    }

    /// A bad row of a file.
    pub fn bad_row(self, row: &RowError) -> String {
        self.row(&row.line.to_string(), &row.column, &self.problem(&row.problem))
    }

    /// Field errors in words.
    pub fn fields(self, errors: &[FieldError]) -> FieldErrors {
        let mut out = FieldErrors::new();
        errors.iter().for_each(|e| out.add(&e.field, self.problem(&e.problem)));
        out
    }
}

/// An operation's refusal as the web layer tells it: for the REST interface, and for pages that have no
/// better place for it.
pub fn told(lang: Lang, error: Error) -> WebError {
    let t = T(lang);
    match error {
        Error::NotFound => WebError::NotFound,
        Error::Forbidden => WebError::Forbidden,
        Error::Unknown => WebError::NoKey,
        Error::Refused(refusal) => WebError::conflict(t.refusal(&refusal)),
        Error::Obstacles(all) => {
            let all: Vec<String> = all.iter().map(|r| t.refusal(r)).collect();
            WebError::conflict(all.join(" "))
        }
        Error::Fields(errors) => WebError::Invalid(t.fields(&errors)),
        Error::Rows(rows) => {
            let rows: Vec<String> = rows.iter().take(50).map(|r| t.bad_row(r)).collect();
            WebError::say(rows.join(" "))
        }
        Error::Store(error) => error.into(),
    }
}
