// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of comments, for readers, writers and moderators.

use kernel::Lang;
use language::{Finding, Kind, Severity};
use ui::Choice;
use web::{FieldErrors, WebError};

use crate::{
    Error,
    domain::{Deed, HideReason, LONGEST, Problem, Refusal, WaitReason},
};

ui::messages! {
    /// Words of this slice.
    pub(crate) struct T;

    title = { fi: "Keskustelu ideasta", sv: "Diskussion om idén", en: "Discussion of the idea" };
    nav_start = { fi: "Etusivu", sv: "Startsida", en: "Start" };
    nav_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    nav_me = { fi: "Oma sivu", sv: "Min sida", en: "Own page" };
    nav_results = { fi: "Tulokset", sv: "Resultat", en: "Results" };
    the_idea = { fi: "Idea", sv: "Idén", en: "The idea" };
    comments = { fi: "Kommentit", sv: "Kommentarer", en: "Comments" };
    comments_count(n: i64) plural(n) = {
        fi: ["{n} kommentti", "{n} kommenttia"],
        sv: ["{n} kommentar", "{n} kommentarer"],
        en: ["{n} comment", "{n} comments"],
    };
    no_comments = { fi: "Ei vielä kommentteja", sv: "Inga kommentarer ännu", en: "No comments yet" };
    no_comments_text = {
        fi: "Kerro, mitä ajattelet ideasta tai miten se toimisi siellä, missä asut.",
        sv: "Berätta vad du tänker om idén eller hur den skulle fungera där du bor.",
        en: "Say what you think of the idea, or how it would work where you live.",
    };
    all_comments(n: i64) plural(n) = {
        fi: ["Lue kommentti", "Lue kaikki {n} kommenttia"],
        sv: ["Läs kommentaren", "Läs alla {n} kommentarer"],
        en: ["Read the comment", "Read all {n} comments"],
    };
    write_first = { fi: "Kommentoi ideaa", sv: "Kommentera idén", en: "Comment on the idea" };
    to_discussion = { fi: "Keskusteluun", sv: "Till diskussionen", en: "To the discussion" };
    more_comments = { fi: "Seuraavat kommentit", sv: "Följande kommentarer", en: "Following comments" };
    from_start = { fi: "Alkuun", sv: "Till början", en: "From the beginning" };
    older = { fi: "Vanhemmat kommentit", sv: "Äldre kommentarer", en: "Older comments" };

    translated = { fi: "Käännös", sv: "Översättning", en: "Translation" };
    imported_title = { fi: "Tuotu muualta", sv: "Importerad", en: "Imported" };
    imported_text = {
        fi: "Tämän aivoriihen aineisto on kerätty toisessa palvelussa ja tuotu tänne.",
        sv: "Materialet i den här brainstormingen har samlats in i en annan tjänst och importerats hit.",
        en: "The material of this brainstorm was gathered in another service and imported here.",
    };
    trial_title = { fi: "Harjoitus", sv: "Provkörning", en: "Rehearsal" };
    trial_text = {
        fi: "Tämä on harjoitus. Kaikki vastaukset poistetaan ennen kuin aivoriihi avataan.",
        sv: "Det här är en provkörning. Alla svar raderas innan brainstormingen öppnas.",
        en: "This is a rehearsal. All answers are deleted before the brainstorm opens.",
    };
    participant = { fi: "Osallistuja", sv: "Deltagare", en: "Participant" };
    yours = { fi: "Sinun kommenttisi", sv: "Din kommentar", en: "Your comment" };
    official = { fi: "Organisaation vastaus", sv: "Organisationens svar", en: "The organisation's answer" };
    organiser = { fi: "Järjestäjä", sv: "Arrangören", en: "The organiser" };
    hidden(why: &str) = {
        fi: "Moderaattori on piilottanut tämän kommentin. Syy: {why}.",
        sv: "En moderator har dolt den här kommentaren. Orsak: {why}.",
        en: "A moderator has hidden this comment. Reason: {why}.",
    };
    removed = {
        fi: "Kirjoittaja on poistanut tämän kommentin.",
        sv: "Skribenten har tagit bort den här kommentaren.",
        en: "The writer has removed this comment.",
    };
    waits_pre = {
        fi: "Odottaa tarkistusta. Moderaattori lukee kommentit ennen kuin ne näkyvät muille.",
        sv: "Väntar på granskning. En moderator läser kommentarerna innan de visas för andra.",
        en: "Waits to be checked. A moderator reads comments before others see them.",
    };
    waits_spam = {
        fi: "Odottaa tarkistusta, koska tekstissä on verkko-osoite tai se näyttää mainokselta.",
        sv: "Väntar på granskning, eftersom texten innehåller en webbadress eller ser ut som reklam.",
        en: "Waits to be checked, because the text has a web address in it or looks like advertising.",
    };
    waits_personal = {
        fi: "Odottaa tarkistusta, koska tekstissä näyttää olevan henkilötunnus, kortin numero tai tilinumero. Muut eivät näe sitä.",
        sv: "Väntar på granskning, eftersom texten verkar innehålla en personbeteckning, ett kortnummer eller ett kontonummer. Andra ser den inte.",
        en: "Waits to be checked, because the text seems to hold an identity code, a card number or an account number. Others do not see it.",
    };
    reply = { fi: "Vastaa", sv: "Svara", en: "Reply" };
    reply_to = { fi: "Vastaat tähän kommenttiin", sv: "Du svarar på den här kommentaren", en: "You are replying to this comment" };
    reply_not = { fi: "Kirjoita uusi kommentti sen sijaan", sv: "Skriv en ny kommentar i stället", en: "Write a new comment instead" };
    replies = { fi: "Vastaukset", sv: "Svar", en: "Replies" };
    remove = { fi: "Poista", sv: "Ta bort", en: "Remove" };
    report = { fi: "Ilmoita", sv: "Anmäl", en: "Report" };
    this_comment(text: &str) = { fi: "kommentti: {text}", sv: "kommentaren: {text}", en: "the comment: {text}" };

    write_title = { fi: "Kirjoita kommentti", sv: "Skriv en kommentar", en: "Write a comment" };
    write_reply = { fi: "Kirjoita vastaus", sv: "Skriv ett svar", en: "Write a reply" };
    write_text = { fi: "Kommenttisi", sv: "Din kommentar", en: "Your comment" };
    write_hint = {
        fi: "Näkyy kaikille ilman nimeäsi. Tyhjä rivi aloittaa uuden kappaleen, ja verkko-osoitteista tulee linkkejä.",
        sv: "Syns för alla utan ditt namn. En tom rad börjar ett nytt stycke, och webbadresser blir länkar.",
        en: "Everybody sees it, without your name. A blank line starts a new paragraph, and web addresses become links.",
    };
    write_send = { fi: "Lähetä kommentti", sv: "Skicka kommentaren", en: "Send the comment" };
    write_reply_send = { fi: "Lähetä vastaus", sv: "Skicka svaret", en: "Send the reply" };
    write_anyway = { fi: "Lähetä silti", sv: "Skicka ändå", en: "Send anyway" };
    write_not = { fi: "Kommentoiminen", sv: "Att kommentera", en: "Commenting" };
    join_first = {
        fi: "Kommentoimaan pääset, kun tulet mukaan. Nimeä tai sähköpostia ei kysytä.",
        sv: "Du kan kommentera när du är med. Vi frågar inte efter namn eller e-post.",
        en: "You can comment once you have joined. No name or e-mail is asked for.",
    };
    join = { fi: "Tule mukaan", sv: "Kom med", en: "Join" };
    come_back = { fi: "Palaa palautuskoodilla", sv: "Kom tillbaka med återkomstkoden", en: "Come back with your return code" };
    sent = { fi: "Kiitos! Kommenttisi näkyy nyt muille.", sv: "Tack! Din kommentar syns nu för andra.", en: "Thank you! Others see your comment now." };
    sent_waiting = {
        fi: "Kiitos! Moderaattori lukee kommenttisi ennen kuin se näkyy muille.",
        sv: "Tack! En moderator läser din kommentar innan den visas för andra.",
        en: "Thank you! A moderator reads your comment before others see it.",
    };
    removed_done = { fi: "Kommenttisi on poistettu.", sv: "Din kommentar har tagits bort.", en: "Your comment has been removed." };
    reported_done = { fi: "Kiitos. Moderaattori lukee ilmoituksesi.", sv: "Tack. En moderator läser din anmälan.", en: "Thank you. A moderator will read your report." };

    warn_title = { fi: "Tarkistathan vielä", sv: "Kontrollera ännu", en: "Please check once more" };
    warn_short = {
        fi: "Tarkista, onko tekstissä henkilötietoja.",
        sv: "Kontrollera om texten innehåller personuppgifter.",
        en: "Check whether the text holds personal data.",
    };
    warn_text(what: &str) = {
        fi: "Tekstissäsi näyttää olevan {what}. Kommentti näkyy kaikille, joten jätä pois kaikki, mistä jonkun voi tunnistaa. Jos kyse ei ole henkilöstä, voit lähettää kommentin näin.",
        sv: "Din text verkar innehålla {what}. Kommentaren syns för alla, så lämna bort sådant som kan avslöja vem någon är. Om det inte gäller en person kan du skicka kommentaren som den är.",
        en: "Your text seems to hold {what}. Everybody sees the comment, so leave out what somebody could be recognised by. If it is not about a person, you can send it as it is.",
    };
    warned_api(what: &str) = {
        fi: "Tekstissä näyttää olevan {what}. Poista se, tai lähetä uudelleen ja lisää confirmed: true.",
        sv: "Texten verkar innehålla {what}. Ta bort det, eller skicka på nytt med confirmed: true.",
        en: "The text seems to hold {what}. Take it out, or send again with confirmed: true.",
    };
    find_hetu = { fi: "henkilötunnus", sv: "en personbeteckning", en: "a personal identity code" };
    find_card = { fi: "maksukortin numero", sv: "ett betalkortsnummer", en: "a payment card number" };
    find_iban = { fi: "tilinumero", sv: "ett kontonummer", en: "an account number" };
    find_email = { fi: "sähköpostiosoite", sv: "en e-postadress", en: "an e-mail address" };
    find_personnummer = { fi: "ruotsalainen henkilönumero", sv: "ett svenskt personnummer", en: "a Swedish personal number" };
    find_phone = { fi: "puhelinnumero", sv: "ett telefonnummer", en: "a telephone number" };
    find_plate = { fi: "auton rekisteritunnus", sv: "ett registreringsnummer", en: "a registration plate" };
    find_address = { fi: "katuosoite", sv: "en gatuadress", en: "a street address" };
    find_name = { fi: "henkilön nimi", sv: "namnet på en person", en: "a person’s name" };

    remove_title = { fi: "Poistetaanko kommenttisi?", sv: "Vill du ta bort din kommentar?", en: "Remove your comment?" };
    remove_text = {
        fi: "Teksti poistetaan pysyvästi. Vastaukset siihen jäävät näkyviin.",
        sv: "Texten tas bort för gott. Svaren på den finns kvar.",
        en: "The text is removed for good. Replies to it stay.",
    };
    report_title = { fi: "Ilmoita asiaton kommentti", sv: "Anmäl en olämplig kommentar", en: "Report a comment" };
    report_lead = {
        fi: "Moderaattori lukee ilmoituksesi. Kommenttia ei piiloteta vain siksi, että joku on eri mieltä.",
        sv: "En moderator läser din anmälan. En kommentar döljs inte bara för att någon är av annan åsikt.",
        en: "A moderator reads your report. A comment is not hidden because somebody disagrees with it.",
    };
    report_why = { fi: "Mikä kommentissa on vialla?", sv: "Vad är fel med kommentaren?", en: "What is wrong with the comment?" };
    report_note = { fi: "Lisätietoja moderaattorille", sv: "Mer information till moderatorn", en: "More for the moderator" };
    report_send = { fi: "Lähetä ilmoitus", sv: "Skicka anmälan", en: "Send the report" };
    why_personal = { fi: "siitä voi tunnistaa jonkun", sv: "någon kan kännas igen", en: "somebody can be recognised" };
    why_threat = { fi: "uhkailua tai vihapuhetta", sv: "hot eller hatretorik", en: "threat or hate" };
    why_insult = { fi: "loukkaava", sv: "kränkande", en: "insulting" };
    why_unlawful = { fi: "muuten lainvastainen", sv: "olaglig på annat sätt", en: "unlawful in another way" };
    why_spam = { fi: "mainos tai roskaviesti", sv: "reklam eller skräp", en: "advertising or spam" };
    why_topic = { fi: "ei liity ideaan", sv: "hör inte till idén", en: "not about the idea" };

    log_title = { fi: "Kommenttien moderointi", sv: "Moderering av kommentarer", en: "Moderation of comments" };
    log_lead = {
        fi: "Kenenkään sanoja ei muuteta. Asiaton kommentti voidaan piilottaa, ja syy kerrotaan tällä sivulla kaikille.",
        sv: "Ingens ord ändras. En olämplig kommentar kan döljas, och orsaken berättas för alla på den här sidan.",
        en: "Nobody's words are changed. A comment may be hidden, and the reason is told to everybody on this page.",
    };
    log_none = { fi: "Moderaattori ei ole tehnyt mitään.", sv: "Moderatorn har inte gjort något.", en: "No moderator has done anything." };
    log_table = { fi: "Tehdyt toimet", sv: "Vidtagna åtgärder", en: "What has been done" };
    log_day = { fi: "Päivä", sv: "Datum", en: "Day" };
    log_action = { fi: "Toimi", sv: "Åtgärd", en: "Action" };
    log_reason = { fi: "Syy", sv: "Orsak", en: "Reason" };
    log_note = { fi: "Perustelu", sv: "Motivering", en: "Explanation" };
    did_approve = { fi: "Kommentti hyväksyttiin näkyväksi", sv: "En kommentar godkändes", en: "A comment was approved" };
    did_hide = { fi: "Kommentti piilotettiin", sv: "En kommentar doldes", en: "A comment was hidden" };
    did_restore = { fi: "Kommentti palautettiin näkyväksi", sv: "En kommentar återställdes", en: "A comment was restored" };

    desk_tab = { fi: "Kommentit", sv: "Kommentarer", en: "Comments" };
    desk_title = { fi: "Kommenttien moderointi", sv: "Moderering av kommentarer", en: "Moderation of comments" };
    desk_lead = {
        fi: "Kommentin sanoja ei voi muuttaa. Piilotuksen syy ja perustelu näkyvät kaikille.",
        sv: "Kommentarens ord kan inte ändras. Orsaken till att den döljs och motiveringen syns för alla.",
        en: "The words of a comment cannot be changed. The reason for hiding it and your explanation are public.",
    };
    desk_back = { fi: "Aivoriihen työpöytä", sv: "Brainstormingens arbetsbord", en: "The brainstorm's desk" };
    desk_lists = { fi: "Kommenttiluettelot", sv: "Kommentarslistor", en: "Lists of comments" };
    tab_queue(n: &str) = { fi: "Tarkistettavat ({n})", sv: "Att granska ({n})", en: "To check ({n})" };
    tab_visible = { fi: "Näkyvät", sv: "Synliga", en: "Visible" };
    tab_hidden = { fi: "Piilotetut", sv: "Dolda", en: "Hidden" };
    empty_queue = { fi: "Ei tarkistettavaa", sv: "Inget att granska", en: "Nothing to check" };
    empty_queue_text = {
        fi: "Uudet, pidätetyt ja ilmoitetut kommentit tulevat tähän.",
        sv: "Nya, stoppade och anmälda kommentarer kommer hit.",
        en: "New, held and reported comments come here.",
    };
    empty_list = { fi: "Ei kommentteja", sv: "Inga kommentarer", en: "No comments" };
    mark_waiting = { fi: "Odottaa", sv: "Väntar", en: "Waiting" };
    mark_held = { fi: "Pidätetty", sv: "Stoppad", en: "Held" };
    mark_spam = { fi: "Verkko-osoite tai mainos", sv: "Webbadress eller reklam", en: "Web address or advertising" };
    mark_hidden = { fi: "Piilotettu", sv: "Dold", en: "Hidden" };
    mark_reports(n: usize) plural(n) = {
        fi: ["{n} ilmoitus", "{n} ilmoitusta"],
        sv: ["{n} anmälan", "{n} anmälningar"],
        en: ["{n} report", "{n} reports"],
    };
    found_in(what: &str) = {
        fi: "Tekstissä näyttää olevan {what}.", sv: "Texten verkar innehålla {what}.", en: "The text seems to hold {what}.",
    };
    about_idea = { fi: "Idea, jota kommentoidaan", sv: "Idén som kommenteras", en: "The idea commented on" };
    idea_gone = { fi: "Idea ei ole enää näkyvissä.", sv: "Idén är inte längre synlig.", en: "The idea is no longer visible." };
    open_thread = { fi: "Avaa keskustelu", sv: "Öppna diskussionen", en: "Open the discussion" };
    answer_link = { fi: "Vastaa organisaationa", sv: "Svara som organisation", en: "Answer as the organisation" };
    approve = { fi: "Näytä", sv: "Visa", en: "Show" };
    hide = { fi: "Piilota", sv: "Dölj", en: "Hide" };
    restore = { fi: "Palauta näkyviin", sv: "Visa igen", en: "Restore" };
    dismiss = { fi: "Jätä näkyviin", sv: "Låt stå kvar", en: "Leave as it is" };
    one_comment = { fi: "Kommentti", sv: "Kommentar", en: "Comment" };
    hide_this = { fi: "Piilota kommentti", sv: "Dölj kommentaren", en: "Hide the comment" };
    hide_why = { fi: "Miksi?", sv: "Varför?", en: "Why?" };
    hide_note = { fi: "Perustelu, joka näkyy kaikille", sv: "Motivering som syns för alla", en: "An explanation that everybody sees" };
    hide_note_hint = {
        fi: "Älä toista kommentin sanoja tai henkilötietoja.",
        sv: "Upprepa inte kommentarens ord eller personuppgifter.",
        en: "Do not repeat the comment's words or personal data.",
    };
    done_approve = { fi: "Kommentti näkyy nyt kaikille.", sv: "Kommentaren syns nu för alla.", en: "Everybody sees the comment now." };
    done_hide = { fi: "Kommentti on piilotettu.", sv: "Kommentaren är dold.", en: "The comment is hidden." };
    done_restore = { fi: "Kommentti on palautettu näkyviin.", sv: "Kommentaren visas igen.", en: "The comment is visible again." };
    done_dismiss = { fi: "Ilmoitukset on merkitty käsitellyiksi.", sv: "Anmälningarna är markerade som behandlade.", en: "The reports are marked as handled." };
    done_answer = { fi: "Organisaation vastaus näkyy nyt keskustelussa.", sv: "Organisationens svar syns nu i diskussionen.", en: "The organisation's answer is now in the discussion." };
    done_take_back = { fi: "Vastaus on poistettu.", sv: "Svaret har tagits bort.", en: "The answer has been removed." };
    take_back = { fi: "Poista vastaus", sv: "Ta bort svaret", en: "Remove the answer" };
    answer_title = { fi: "Vastaa organisaationa", sv: "Svara som organisation", en: "Answer as the organisation" };
    answer_lead(name: &str) = {
        fi: "Vastaus merkitään organisaation vastaukseksi nimellä {name}. Sinun nimesi ei näy.",
        sv: "Svaret märks som organisationens svar med namnet {name}. Ditt namn visas inte.",
        en: "The answer is marked as the organisation's, with the name {name}. Your own name is not shown.",
    };
    answer_text = { fi: "Vastaus", sv: "Svar", en: "Answer" };
    answer_send = { fi: "Julkaise vastaus", sv: "Publicera svaret", en: "Publish the answer" };

    no_not_open = { fi: "Kommentoida voi, kun aivoriihi on auki.", sv: "Det går att kommentera när brainstormingen är öppen.", en: "Comments are taken when the brainstorm is open." };
    no_ended = {
        fi: "Aivoriihi on päättynyt. Kommentit voi lukea, mutta uusia ei oteta vastaan.",
        sv: "Brainstormingen har avslutats. Kommentarerna kan läsas, men nya tas inte emot.",
        en: "The brainstorm has ended. Comments can be read, but no new ones are taken.",
    };
    no_read_only = {
        fi: "Aivoriihi on hetken tauolla: kommentteja voi lukea mutta ei lähettää. Tule pian takaisin.",
        sv: "Brainstormingen har en paus: det går att läsa men inte att skicka kommentarer. Kom tillbaka snart.",
        en: "The brainstorm is paused: comments can be read but not sent. Please come back soon.",
    };
    no_enough = {
        fi: "Olet kirjoittanut tänään jo monta kommenttia. Jatka huomenna.",
        sv: "Du har redan skrivit många kommentarer i dag. Fortsätt i morgon.",
        en: "You have written many comments today. Please go on tomorrow.",
    };
    no_not_yours = { fi: "Voit poistaa vain oman kommenttisi.", sv: "Du kan ta bort bara din egen kommentar.", en: "You can remove only your own comment." };
    no_state = {
        fi: "Tämä ei onnistu enää: tilanne on muuttunut. Päivitä sivu.",
        sv: "Det går inte längre: läget har ändrats. Ladda om sidan.",
        en: "This is no longer possible: things have changed. Reload the page.",
    };
    field_missing = { fi: "Kirjoita jotakin ennen lähettämistä.", sv: "Skriv något innan du skickar.", en: "Write something before sending." };
    field_long(most: &str, have: &str) = {
        fi: "Lyhennä enintään {most} merkkiin. Nyt niitä on {have}.", sv: "Förkorta till högst {most} tecken. Nu är de {have}.", en: "Shorten to at most {most} characters. There are {have} now.",
    };
    field_choice = { fi: "Valitse jokin vaihtoehdoista.", sv: "Välj ett av alternativen.", en: "Choose one of the options." };
    field_unknown = {
        fi: "Kommenttia, johon vastaat, ei enää ole tässä keskustelussa.",
        sv: "Kommentaren du svarar på finns inte längre i den här diskussionen.",
        en: "The comment you reply to is no longer in this discussion.",
    };
    field_limit(most: &str) = { fi: "Anna luku väliltä 1–{most}.", sv: "Ange ett tal mellan 1 och {most}.", en: "Give a number from 1 to {most}." };
    field_id = { fi: "Tätä tunnusta ei ole täällä.", sv: "Det finns ingen sådan beteckning här.", en: "There is no such id here." };
}

impl T {
    /// A rule that says no, in a sentence.
    pub(crate) const fn refused(self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::NotYetOpen => self.no_not_open(),
            Refusal::Ended => self.no_ended(),
            Refusal::ReadOnly => self.no_read_only(),
            Refusal::EnoughToday => self.no_enough(),
            Refusal::NotYours => self.no_not_yours(),
            Refusal::WrongState => self.no_state(),
        }
    }

    /// What is wrong with a field and how to mend it.
    pub(crate) fn problem(self, problem: Problem) -> String {
        match problem {
            Problem::Missing => self.field_missing().to_owned(),
            Problem::TooLong { most, have } => self.field_long(&most.to_string(), &have.to_string()),
            Problem::NotAChoice => self.field_choice().to_owned(),
            Problem::Unknown => self.field_unknown().to_owned(),
        }
    }

    /// One field and its problem, for a form that is shown again.
    pub(crate) fn field(self, field: &str, problem: Problem) -> FieldErrors {
        [(field.to_owned(), self.problem(problem))].into_iter().collect()
    }

    /// Why a comment is hidden, or reported: inside a sentence.
    pub(crate) const fn reason(self, reason: HideReason) -> &'static str {
        match reason {
            HideReason::PersonalData => self.why_personal(),
            HideReason::ThreatOrHate => self.why_threat(),
            HideReason::Insult => self.why_insult(),
            HideReason::Unlawful => self.why_unlawful(),
            HideReason::Spam => self.why_spam(),
            HideReason::OffTopic => self.why_topic(),
        }
    }

    /// The reasons as choices.
    pub(crate) fn reasons(self, chosen: &str) -> Vec<Choice> {
        let choice =
            |r: &HideReason| Choice::new(r.code(), capital(self.reason(*r))).checked(r.code() == chosen);
        HideReason::ALL.iter().map(choice).collect()
    }

    /// Why a comment waits.
    pub(crate) const fn waits(self, why: WaitReason) -> &'static str {
        match why {
            WaitReason::PreModeration => self.waits_pre(),
            WaitReason::PersonalData => self.waits_personal(),
            WaitReason::Spam => self.waits_spam(),
        }
    }

    /// What a moderator did.
    pub(crate) const fn did(self, deed: Deed) -> &'static str {
        match deed {
            Deed::Approve => self.did_approve(),
            Deed::Hide(_) => self.did_hide(),
            Deed::Restore => self.did_restore(),
        }
    }

    /// Kinds of personal data in a sentence, each once.
    pub(crate) fn findings(self, findings: &[Finding]) -> String {
        let mut names: Vec<&str> = Vec::new();
        for finding in findings {
            let name = match finding.kind {
                Kind::IdentityCode => self.find_hetu(),
                Kind::PaymentCard => self.find_card(),
                Kind::Iban => self.find_iban(),
                Kind::Email => self.find_email(),
                Kind::Personnummer => self.find_personnummer(),
                Kind::Phone => self.find_phone(),
                Kind::Plate => self.find_plate(),
                Kind::Address => self.find_address(),
                Kind::Name => self.find_name(),
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        ui::format::list(self.0, &names)
    }
}

/// The first letter as a capital: a reason that stands alone.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// An operation's refusal as the reader is told, where the page has no better place for it.
pub(crate) fn told(lang: Lang, error: Error) -> WebError {
    match error {
        Error::NotFound => WebError::NotFound,
        Error::Forbidden => WebError::Forbidden,
        Error::Unknown => WebError::NoKey,
        Error::Refused(refusal) => WebError::conflict(T(lang).refused(refusal)),
        Error::Field(field, problem) => WebError::Invalid(T(lang).field(field, problem)),
        Error::Store(error) => error.into(),
    }
}

/// Whether any of the findings holds a text back.
pub(crate) fn holds(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity == Severity::Hold)
}

/// The limit of a comment for the counter of a form.
pub(crate) const MOST: usize = LONGEST;
