// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rating: one idea at a time, the guess between, and the list of all ideas.

use super::T;

ui::messages! {
    pub(crate) impl T;

    // Rating.
    question_of(n: &str, of: &str) = { fi: "Kysymys {n} / {of}", sv: "Fråga {n} av {of}", en: "Question {n} of {of}" };
    ideas_lead = {
        fi: "Näet yhden idean kerrallaan. Kerro, mitä mieltä olet.",
        sv: "Du ser en idé åt gången. Berätta vad du tycker.",
        en: "You see one idea at a time. Say what you think.",
    };
    idea_label = { fi: "Idea", sv: "Idé", en: "Idea" };
    keys_hint = {
        fi: "Näppäimillä: nuolet valitsevat, Enter lähettää.",
        sv: "Med tangenter: pilarna väljer, Enter skickar.",
        en: "With keys: the arrows choose, Enter sends.",
    };
    send_rating = { fi: "Lähetä arvio", sv: "Skicka bedömningen", en: "Send the rating" };
    rated_as(what: &str) = { fi: "Arviosi on tallessa: {what}.", sv: "Din bedömning är sparad: {what}.", en: "Your rating is saved: {what}." };
    rated_important = { fi: "tärkeä minulle", sv: "viktig för mig", en: "important to me" };
    rated_steps(x: &str, y: &str) = { fi: "{x} ja {y}", sv: "{x} och {y}", en: "{x} and {y}" };
    undone = {
        fi: "Arvio on kumottu. Voit arvioida idean uudelleen.",
        sv: "Bedömningen är ångrad. Du kan bedöma idén på nytt.",
        en: "The rating is undone. You can rate the idea again.",
    };
    progress_said(done: &str) = {
        fi: "Tallennettu. {done} / 10 tehty.", sv: "Sparat. {done} av 10 gjorda.", en: "Saved. {done} of 10 done.",
    };
    left(n: i64) plural(n) = {
        fi: ["{n} idea arvioimatta", "{n} ideaa arvioimatta"],
        sv: ["{n} idé kvar att bedöma", "{n} idéer kvar att bedöma"],
        en: ["{n} idea left to rate", "{n} ideas left to rate"],
    };
    all_rated_title = { fi: "Olet arvioinut kaikki ideat", sv: "Du har bedömt alla idéer", en: "You have rated every idea" };
    all_rated_text = {
        fi: "Hienoa! Uusia ideoita voi tulla lisää. Voit myös kirjoittaa oman.",
        sv: "Fint! Det kan komma nya idéer. Du kan också skriva en egen.",
        en: "Well done! New ideas may still come. You can also write your own.",
    };
    all_rated_languages = {
        fi: "Muilla kielillä on vielä ideoita. Voit lisätä kieliä taustatiedoissasi.",
        sv: "Det finns ännu idéer på andra språk. Du kan lägga till språk i dina bakgrundsuppgifter.",
        en: "There are still ideas in other languages. You can add languages to your background.",
    };
    show_other_languages = { fi: "Näytä myös muunkieliset ideat", sv: "Visa också idéer på andra språk", en: "Show ideas in other languages too" };
    translated(language: &str) = {
        fi: "Käännös. Alkuperäinen kieli: {language}.", sv: "Översättning. Originalspråk: {language}.", en: "Translation. Original language: {language}.",
    };
    original_text = { fi: "Alkuperäinen teksti", sv: "Originaltext", en: "Original text" };
    organiser_note = { fi: "Järjestäjän huomautus", sv: "Arrangörens anmärkning", en: "Organiser's note" };
    author_seed = { fi: "Järjestäjän idea", sv: "Arrangörens idé", en: "The organiser's idea" };
    author_paper = { fi: "Paperilla annettu idea", sv: "Idé på papper", en: "Idea given on paper" };
    author_import = { fi: "Tuotu idea", sv: "Importerad idé", en: "Imported idea" };
    talk = { fi: "Kommentit", sv: "Kommentarer", en: "Comments" };
    report_link = { fi: "Ilmoita asiaton idea", sv: "Anmäl en olämplig idé", en: "Report this idea" };
    own_idea = { fi: "Kirjoita oma idea", sv: "Skriv en egen idé", en: "Write your own idea" };
    next_question = { fi: "Seuraava kysymys", sv: "Nästa fråga", en: "Next question" };
    finish = { fi: "Lopeta tähän", sv: "Sluta här", en: "Finish here" };
    step_of(n: &str) = { fi: "{n} / 7", sv: "{n} av 7", en: "{n} of 7" };

    // Guess.
    guess_title = { fi: "Näin muut ajattelevat?", sv: "Hur tänker andra?", en: "What do others think?" };
    guess_ask = {
        fi: "Moniko sadasta asukkaasta on samaa mieltä tästä ideasta? Arvaa.",
        sv: "Hur många av hundra invånare håller med om den här idén? Gissa.",
        en: "How many of 100 residents agree with this idea? Take a guess.",
    };
    guess_label = { fi: "Arvauksesi, 0–100", sv: "Din gissning, 0–100", en: "Your guess, 0–100" };
    guess_send = { fi: "Lähetä arvaus", sv: "Skicka gissningen", en: "Send the guess" };
    guess_skip = { fi: "En arvaa", sv: "Jag gissar inte", en: "I'd rather not guess" };
    guess_saved = { fi: "Arvauksesi on tallessa. Näet oikean luvun tuloksissa.", sv: "Din gissning är sparad. Du ser den rätta siffran i resultaten.", en: "Your guess is saved. You will see the real figure in the results." };
    guess_error = { fi: "Kirjoita kokonaisluku väliltä 0–100.", sv: "Skriv ett heltal mellan 0 och 100.", en: "Type a whole number from 0 to 100." };

    // List of ideas.
    list_title = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    list_count(n: i64) plural(n) = { fi: ["{n} idea", "{n} ideaa"], sv: ["{n} idé", "{n} idéer"], en: ["{n} idea", "{n} ideas"] };
    list_sort = { fi: "Järjestys", sv: "Ordning", en: "Order" };
    sort_newest = { fi: "Uusimmat", sv: "Nyaste", en: "Newest" };
    sort_supported = { fi: "Eniten kannatetut", sv: "Mest stödda", en: "Most supported" };
    sort_least_seen = { fi: "Vähiten arvioidut", sv: "Minst bedömda", en: "Least rated" };
    sort_random = { fi: "Satunnainen", sv: "Slumpmässig", en: "Random" };
    filter_question = { fi: "Kysymys", sv: "Fråga", en: "Question" };
    filter_language = { fi: "Kieli", sv: "Språk", en: "Language" };
    filter_all_questions = { fi: "Kaikki kysymykset", sv: "Alla frågor", en: "All questions" };
    filter_all_languages = { fi: "Kaikki kielet", sv: "Alla språk", en: "All languages" };
    filter_show = { fi: "Näytä", sv: "Visa", en: "Show" };
    list_empty = { fi: "Ei ideoita näillä valinnoilla", sv: "Inga idéer med de här valen", en: "No ideas with these choices" };
    list_own = { fi: "Oma ideasi", sv: "Din egen idé", en: "Your own idea" };
    your_rating(what: &str) = { fi: "Arviosi: {what}", sv: "Din bedömning: {what}", en: "Your rating: {what}" };
    rate_this = { fi: "Arvioi tämä", sv: "Bedöm den här", en: "Rate this" };
    counts(agree: &str, disagree: &str, skip: &str) = {
        fi: "Samaa mieltä {agree}, eri mieltä {disagree}, ohittanut {skip}",
        sv: "Av samma åsikt {agree}, av annan åsikt {disagree}, hoppade över {skip}",
        en: "Agree {agree}, disagree {disagree}, skipped {skip}",
    };
    join_to_rate = { fi: "Tule mukaan arvioimaan", sv: "Kom med och bedöm", en: "Join to rate" };
}
