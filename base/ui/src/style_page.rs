// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The living style page: every component once, in the reader's language, to be looked at and tested.

use askama::Template;
use kernel::Lang;

use crate::{
    Choice, Common, Errors, Link, Shell, Step, messages,
    tokens::{Swatch, swatches},
};

messages! {
    /// Sample words of the style page.
    pub(crate) struct T;
    title = { fi: "Tyylisivu", sv: "Stilsida", en: "Style page" };
    lead = {
        fi: "Kaikki rakenneosat yhdellä sivulla. Täällä näkee, miltä palvelu näyttää ja miten se toimii.",
        sv: "Alla byggstenar på en sida. Här ser man hur tjänsten ser ut och fungerar.",
        en: "Every building block on one page: how the service looks and how it behaves.",
    };
    eyebrow = { fi: "Riihen ulkoasu", sv: "Riihis utseende", en: "The look of Riihi" };
    text = { fi: "Teksti", sv: "Text", en: "Text" };
    sample = {
        fi: "Kunta on meidän yhteinen. Riihessä kuka tahansa voi sanoa, mitä kunnan pitäisi tehdä, ja nähdä, mitä muut ajattelevat. Nimeä ei kysytä, ja jokainen vastaus luetaan.",
        sv: "Kommunen är vår gemensamma. I Riihi kan vem som helst säga vad kommunen borde göra och se vad andra tycker. Ingen frågar efter ditt namn, och varje svar blir läst.",
        en: "A municipality belongs to all of us. In Riihi anyone can say what it should do and see what others think. Nobody asks for your name, and every answer is read.",
    };
    idea = {
        fi: "Kirjaston voisi pitää auki iltaisin niin, että lukiolaiset saavat lukea siellä rauhassa.",
        sv: "Biblioteket kunde ha kvällsöppet så att gymnasieelever får läsa där i lugn och ro.",
        en: "The library could stay open in the evenings so that students have a quiet place to read.",
    };
    rating = { fi: "Arvioi idea", sv: "Bedöm idén", en: "Rate an idea" };
    rating_help = {
        fi: "Napauta vastausta. Näppäimillä: nuolet valitsevat, Enter lähettää.",
        sv: "Tryck på ett svar. Med tangenter: pilarna väljer, Enter skickar.",
        en: "Tap an answer. With keys: the arrows choose, Enter sends.",
    };
    form = { fi: "Lomake", sv: "Formulär", en: "Form" };
    field_title = { fi: "Otsikko", sv: "Rubrik", en: "Title" };
    field_hint = { fi: "Lyhyt ja selvä, korkeintaan rivi.", sv: "Kort och tydligt, högst en rad.", en: "Short and clear, one line at most." };
    field_error = { fi: "Kirjoita otsikko.", sv: "Skriv en rubrik.", en: "Write a title." };
    field_idea = { fi: "Ideasi", sv: "Din idé", en: "Your idea" };
    field_role = { fi: "Missä roolissa vastaat?", sv: "I vilken roll svarar du?", en: "In which role do you answer?" };
    resident = { fi: "Asukas", sv: "Invånare", en: "Resident" };
    elected = { fi: "Luottamushenkilö", sv: "Förtroendevald", en: "Elected representative" };
    employee = { fi: "Kunnan työntekijä", sv: "Kommunanställd", en: "Municipal employee" };
    field_languages = { fi: "Millä kielillä luet ideoita?", sv: "På vilka språk läser du idéer?", en: "In which languages do you read ideas?" };
    field_place = { fi: "Kotikunta", sv: "Hemkommun", en: "Home municipality" };
    field_file = { fi: "Tiedosto", sv: "Fil", en: "File" };
    buttons = { fi: "Painikkeet ja linkit", sv: "Knappar och länkar", en: "Buttons and links" };
    notices = { fi: "Ilmoitukset", sv: "Meddelanden", en: "Notices" };
    promise = { fi: "Lupaus", sv: "Löfte", en: "The promise" };
    promise_text = {
        fi: "Valtuusto käsittelee ideat 15.3.2027 mennessä ja vastaa jokaiseen teemaan.",
        sv: "Fullmäktige behandlar idéerna senast 15.3.2027 och svarar på varje tema.",
        en: "The council considers the ideas by 15 March 2027 and answers every theme.",
    };
    saved = { fi: "Arviosi on tallessa.", sv: "Din bedömning är sparad.", en: "Your rating is saved." };
    closing = { fi: "Aivoriihi sulkeutuu huomenna.", sv: "Brainstormingen stänger i morgon.", en: "The brainstorm closes tomorrow." };
    failed = { fi: "Yhteys katkesi. Yritä uudelleen.", sv: "Förbindelsen bröts. Försök igen.", en: "The connection broke. Try again." };
    cards = { fi: "Kortit ja luvut", sv: "Kort och siffror", en: "Cards and figures" };
    card_title = { fi: "Tulevaisuuden kunta 2050", sv: "Framtidens kommun 2050", en: "The municipality of 2050" };
    participants = { fi: "osallistujaa", sv: "deltagare", en: "participants" };
    ideas = { fi: "ideaa", sv: "idéer", en: "ideas" };
    ratings = { fi: "arviota", sv: "bedömningar", en: "ratings" };
    lists = { fi: "Taulukot ja reitit", sv: "Tabeller och vägar", en: "Tables and ways" };
    table = { fi: "Osallistujat roolin mukaan", sv: "Deltagare efter roll", en: "Participants by role" };
    role = { fi: "Rooli", sv: "Roll", en: "Role" };
    count = { fi: "Määrä", sv: "Antal", en: "Count" };
    empty = { fi: "Ei vielä ideoita", sv: "Inga idéer ännu", en: "No ideas yet" };
    empty_text = { fi: "Kirjoita ensimmäinen. Muut pääsevät heti arvioimaan sitä.", sv: "Skriv den första. Andra kan genast bedöma den.", en: "Write the first one. Others can rate it at once." };
    how = { fi: "Miten tämä on laskettu?", sv: "Hur har detta räknats?", en: "How was this calculated?" };
    colours = { fi: "Värit", sv: "Färger", en: "Colours" };
    colours_lead = {
        fi: "Jokaisella värillä on nimi ja arvo vaaleassa ja tummassa ulkoasussa. Kontrasti on laskettu sivun pohjaa vasten: tekstin on oltava vähintään 4,5, painikkeen reunan ja kuvion vähintään 3.",
        sv: "Varje färg har ett namn och ett värde i det ljusa och det mörka utseendet. Kontrasten är räknad mot sidans botten: text ska ha minst 4,5, kanter och figurer minst 3.",
        en: "Each colour has a name, and a value in the light and in the dark look. The contrast is against the page's ground: text needs at least 4.5, edges and shapes at least 3.",
    };
    colour = { fi: "Väri", sv: "Färg", en: "Colour" };
    light = { fi: "Vaalea", sv: "Ljus", en: "Light" };
    dark = { fi: "Tumma", sv: "Mörk", en: "Dark" };
    contrast = { fi: "Kontrasti", sv: "Kontrast", en: "Contrast" };
    sizes = { fi: "Kirjainten koot", sv: "Bokstävernas storlekar", en: "Sizes of letters" };
    groups = { fi: "Ryhmien merkit", sv: "Gruppernas märken", en: "Marks of groups" };
}

/// The page itself.
#[derive(Template)]
#[template(path = "style.html")]
pub struct StylePage {
    /// The page around it.
    pub shell: Shell,
    t: T,
    c: Common,
    errors: Errors,
    crumbs: Vec<Link>,
    tabs: Vec<Link>,
    steps: Vec<Step>,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    letters: Vec<(usize, char)>,
    swatches: Vec<Swatch>,
    /// Pictures made by somebody else, each a whole `<figure>`: the caller vouches for the markup.
    pub pictures: Vec<String>,
}

impl StylePage {
    /// The page in a language, inside the caller's shell.
    #[must_use]
    pub fn new(lang: Lang, shell: Shell) -> Self {
        let t = T(lang);
        let c = Common(lang);
        let mut errors = Errors::new();
        errors.add("title", t.field_error());
        let link = |label: &str, current| Link::new(label, "#main").current(current);
        let step = |label: &str, done, current| Step {
            label: label.to_owned(),
            href: if done { "#main".to_owned() } else { String::new() },
            done,
            current,
        };
        let row = |name: &str, n: i64, share: f64| vec![name.to_owned(), c.number(n), c.percent(share)];
        Self {
            shell,
            t,
            c,
            errors,
            crumbs: vec![link(c.home(), false), link(t.title(), true)],
            tabs: vec![link(c.nav_results(), true), link(t.ideas(), false), link(c.nav_about(), false)],
            steps: vec![
                step(t.role(), true, false),
                step(t.rating(), false, true),
                step(c.done(), false, false),
            ],
            roles: vec![
                Choice::new("resident", t.resident()).checked(true),
                Choice::new("elected", t.elected()).hint(t.field_hint()),
                Choice::new("employee", t.employee()),
            ],
            languages: Lang::ALL.map(|l| Choice::new(l.code(), l.own_name()).checked(l == lang)).to_vec(),
            head: vec![t.role().to_owned(), t.count().to_owned(), "%".to_owned()],
            rows: vec![
                row(t.resident(), 1024, 0.677),
                row(t.elected(), 310, 0.205),
                row(t.employee(), 178, 0.118),
            ],
            swatches: swatches(|ratio| crate::format::decimal(lang, ratio, 1)),
            letters: (1..=8).zip('A'..='H').collect(),
            pictures: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_page_renders_in_every_language() {
        for lang in Lang::ALL {
            let shell = Shell::new(lang, T(lang).title(), "/style").with_nav("x", "/style");
            let html = StylePage::new(lang, shell).render().unwrap();
            assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())));
            assert!(html.contains(T(lang).idea()));
            assert!(!html.contains("/assets/unknown"));
            assert_eq!(html.matches("role=\"status\"").count(), 1);
        }
    }
}
