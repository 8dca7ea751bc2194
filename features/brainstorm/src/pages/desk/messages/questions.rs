// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions.

use super::T;

ui::messages! {
    pub(crate) impl T;

    questions_lead = {
        fi: "Yksi hyvä kysymys on enemmän kuin viisi. Osallistuja vastaa niihin tässä järjestyksessä.",
        sv: "En bra fråga är mer än fem. Deltagaren svarar i den här ordningen.",
        en: "One good question is more than five. People answer in this order.",
    };
    questions_opened = {
        fi: "Aivoriihi on avattu: kysymyksiä voi lisätä ja sanamuotoja korjata, mutta ei poistaa.",
        sv: "Brainstormingen har öppnats: frågor kan läggas till och formuleringar rättas, men inte tas bort.",
        en: "The brainstorm has opened: questions can be added and their words corrected, not removed.",
    };
    questions_empty = { fi: "Ei vielä kysymyksiä", sv: "Inga frågor ännu", en: "No questions yet" };
    questions_empty_text = {
        fi: "Valitse alta, millaisen kysymyksen lisäät.",
        sv: "Välj nedan vilket slags fråga du lägger till.",
        en: "Choose below what kind of question to add.",
    };
    question_new = { fi: "Lisää kysymys", sv: "Lägg till en fråga", en: "Add a question" };
    question_edit = { fi: "Muokkaa kysymystä", sv: "Redigera frågan", en: "Edit the question" };
    question_remove = { fi: "Poista kysymys", sv: "Ta bort frågan", en: "Remove the question" };
    question_remove_text = {
        fi: "Kysymys ja sen aloitusideat poistetaan. Tätä ei voi perua.",
        sv: "Frågan och dess startidéer tas bort. Det kan inte ångras.",
        en: "The question and its seed ideas are removed. This cannot be undone.",
    };
    question_opened = {
        fi: "Tähän on jo voitu vastata. Sanoja voi korjata ja vaihtoehtoja lisätä, kun kerrot syyn.",
        sv: "Någon kan redan ha svarat på det här. Ord kan rättas och alternativ läggas till när du anger orsaken.",
        en: "People may have answered this. Words can be corrected and options added when you give a reason.",
    };
    move_up = { fi: "Siirrä ylös", sv: "Flytta upp", en: "Move up" };
    move_down = { fi: "Siirrä alas", sv: "Flytta ner", en: "Move down" };
    kind_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    kind_ideas_hint = {
        fi: "Osallistujat kirjoittavat ideoita ja arvioivat toistensa ideoita.",
        sv: "Deltagarna skriver idéer och bedömer varandras idéer.",
        en: "People write ideas and rate each other's.",
    };
    kind_choice = { fi: "Valinta", sv: "Val", en: "Choice" };
    kind_choice_hint = {
        fi: "Yksi tai useampi valmiista vaihtoehdoista.",
        sv: "Ett eller flera av färdiga alternativ.",
        en: "One or several of ready options.",
    };
    kind_scale = { fi: "Asteikko", sv: "Skala", en: "Scale" };
    kind_scale_hint = {
        fi: "Arvio kahden ääripään väliltä.",
        sv: "En bedömning mellan två ytterligheter.",
        en: "A step between two ends.",
    };
    kind_text = { fi: "Avoin vastaus", sv: "Öppet svar", en: "Open text" };
    kind_text_hint = {
        fi: "Vapaa teksti, jota muut eivät arvioi.",
        sv: "Fri text som andra inte bedömer.",
        en: "Free text that others do not rate.",
    };
    rated_agree = { fi: "samaa tai eri mieltä", sv: "av samma eller annan åsikt", en: "agree or disagree" };
    rated_two = { fi: "kaksi akselia", sv: "två axlar", en: "two axes" };
    choice_one_of(n: &str) = {
        fi: "Valinta, yksi {n} vaihtoehdosta",
        sv: "Val, ett av {n} alternativ",
        en: "Choice, one of {n} options",
    };
    choice_many_of(n: &str) = {
        fi: "Valinta, useita {n} vaihtoehdosta",
        sv: "Val, flera av {n} alternativ",
        en: "Choice, several of {n} options",
    };
    scale_of(n: &str) = { fi: "Asteikko 1–{n}", sv: "Skala 1–{n}", en: "Scale 1–{n}" };
    question_text = { fi: "Kysymys", sv: "Frågan", en: "Question" };
    question_text_hint = {
        fi: "Kysy yhtä asiaa, sinutellen.",
        sv: "Fråga en sak, med du-tilltal.",
        en: "Ask one thing, and speak to the reader.",
    };
    question_help = { fi: "Ohje", sv: "Hjälptext", en: "Help" };
    question_help_hint = {
        fi: "Lause tai kaksi, jos kysymys ei selviä yksin.",
        sv: "En eller två meningar om frågan inte är klar i sig.",
        en: "A sentence or two if the question does not speak for itself.",
    };
    rating_title = { fi: "Arviointi", sv: "Bedömning", en: "Rating" };
    rating_how = { fi: "Miten ideoita arvioidaan?", sv: "Hur bedöms idéerna?", en: "How are ideas rated?" };
    rate_agree = {
        fi: "Samaa mieltä, eri mieltä tai ohita",
        sv: "Av samma åsikt, av annan åsikt eller hoppa över",
        en: "Agree, disagree or skip",
    };
    rate_agree_hint = {
        fi: "Yksi napautus ideaa kohden. Tästä syntyvät mielipideryhmät ja yhteiset näkemykset.",
        sv: "Ett tryck per idé. Av det här uppstår åsiktsgrupper och samsyn.",
        en: "One tap an idea. Opinion groups and consensus come from this.",
    };
    rate_two = {
        fi: "Kahdella akselilla, seitsemän askelta",
        sv: "På två axlar, sju steg",
        en: "On two axes of seven steps",
    };
    rate_two_hint = {
        fi: "Esimerkiksi hyöty ja vaiva. Tulos on nelikenttä.",
        sv: "Till exempel nytta och besvär. Resultatet är ett fyrfält.",
        en: "For example benefit and effort. The result is a fourfold picture.",
    };
    axes_title = { fi: "Akselien nimet", sv: "Axlarnas namn", en: "Names of the axes" };
    axes_text = {
        fi: "Täytä nämä vain, jos arvioidaan kahdella akselilla.",
        sv: "Fyll i dessa bara om bedömningen görs på två axlar.",
        en: "Fill these in only if ideas are rated on two axes.",
    };
    axis_x = { fi: "Vaaka-akseli", sv: "Vågrät axel", en: "First axis, across" };
    axis_x_hint = {
        fi: "Esimerkiksi: Kuinka hyödyllinen?",
        sv: "Till exempel: Hur nyttig?",
        en: "For example: How useful?",
    };
    axis_x_low = {
        fi: "Vaaka-akselin alku",
        sv: "Den vågräta axelns början",
        en: "Low end of the first axis",
    };
    axis_x_high = {
        fi: "Vaaka-akselin loppu",
        sv: "Den vågräta axelns slut",
        en: "High end of the first axis",
    };
    axis_y = { fi: "Pystyakseli", sv: "Lodrät axel", en: "Second axis, upwards" };
    axis_y_hint = {
        fi: "Esimerkiksi: Kuinka helppo toteuttaa?",
        sv: "Till exempel: Hur lätt att genomföra?",
        en: "For example: How easy to do?",
    };
    axis_y_low = {
        fi: "Pystyakselin alku",
        sv: "Den lodräta axelns början",
        en: "Low end of the second axis",
    };
    axis_y_high = {
        fi: "Pystyakselin loppu",
        sv: "Den lodräta axelns slut",
        en: "High end of the second axis",
    };
    limits_title = { fi: "Rajat", sv: "Gränser", en: "Limits" };
    min_len = {
        fi: "Idean vähimmäispituus merkkeinä",
        sv: "Idéns minsta längd i tecken",
        en: "Least characters of an idea",
    };
    max_len = { fi: "Enimmäispituus merkkeinä", sv: "Största längd i tecken", en: "Most characters" };
    max_len_hint = {
        fi: "280 merkkiä pitää ideat luettavina puhelimella.",
        sv: "280 tecken gör att idéerna går att läsa på telefonen.",
        en: "280 characters keep ideas readable on a phone.",
    };
    max_len_text_hint = {
        fi: "20–10 000 merkkiä.",
        sv: "20–10 000 tecken.",
        en: "From 20 to 10,000 characters.",
    };
    max_per_person = {
        fi: "Enintään ideoita henkilöltä",
        sv: "Högst så många idéer per person",
        en: "Most ideas of one person",
    };
    pick_how = { fi: "Montako saa valita?", sv: "Hur många får väljas?", en: "How many may be picked?" };
    pick_one = { fi: "Yhden", sv: "Ett", en: "One" };
    pick_many = { fi: "Useita", sv: "Flera", en: "Several" };
    options_label = { fi: "Vaihtoehdot", sv: "Alternativ", en: "Options" };
    options_hint = {
        fi: "Yksi riville, joka kielellä samassa järjestyksessä.",
        sv: "Ett per rad, i samma ordning på varje språk.",
        en: "One a line, in the same order in each language.",
    };
    scale_steps = { fi: "Askelten määrä", sv: "Antal steg", en: "Steps" };
    scale_low = { fi: "Asteikon alku", sv: "Skalans början", en: "Low end" };
    scale_low_hint = {
        fi: "Esimerkiksi: Täysin eri mieltä",
        sv: "Till exempel: Helt av annan åsikt",
        en: "For example: Strongly disagree",
    };
    scale_high = { fi: "Asteikon loppu", sv: "Skalans slut", en: "High end" };
    scale_high_hint = {
        fi: "Esimerkiksi: Täysin samaa mieltä",
        sv: "Till exempel: Helt av samma åsikt",
        en: "For example: Strongly agree",
    };
}
