// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the archive package and of its page at the desk.

ui::messages! {
    /// Words of the archive package.
    pub(crate) struct A;

    tab = { fi: "Arkistopaketti", sv: "Arkivpaket", en: "Archive package" };
    lead = {
        fi: "Yksi tiedosto, jonka asianhallintasi tai arkistosi voi säilyttää. Se avautuu ilman Riihtä.",
        sv: "En fil som ert ärendehanteringssystem eller arkiv kan bevara. Den går att öppna utan Riihi.",
        en: "One file for your records system or archive to keep. It opens without Riihi.",
    };
    not_yet = { fi: "Paketti tehdään, kun aivoriihi on suljettu", sv: "Paketet görs när brainstormingen är stängd", en: "The package is made once the brainstorm is closed" };
    not_yet_text = {
        fi: "Siihen asti vastaukset muuttuvat. Palaa tänne sulkemisen jälkeen.",
        sv: "Fram till dess ändras svaren. Kom tillbaka hit efter stängningen.",
        en: "Until then answers change. Come back here after closing.",
    };
    not_public = {
        fi: "Tuloksia ei ole julkaistu. Paketissa on silloin tietoja, jotka eivät ole vielä julkisia, ja se kertoo sen itsestään.",
        sv: "Resultaten är inte publicerade. Paketet innehåller då uppgifter som inte är offentliga ännu, och det säger det om sig självt.",
        en: "The results are not published. The package then has information that is not public yet, and says so of itself.",
    };
    inside = { fi: "Mitä paketissa on", sv: "Vad paketet innehåller", en: "What is in it" };
    inside_report = {
        fi: "Raportti verkkosivuna (HTML) aivoriihen kielillä, ja PDF-tiedostona, jos asennus tekee niitä",
        sv: "Rapporten som webbsida (HTML) på brainstormingens språk, och som PDF om installationen gör sådana",
        en: "The report as a web page (HTML) in the brainstorm's languages, and as PDF where the installation makes them",
    };
    inside_data = {
        fi: "Avoin aineisto: CSV-taulukot selityksineen ja tulokset JSON-muodossa",
        sv: "Öppna data: CSV-tabeller med beskrivningar och resultaten som JSON",
        en: "Open data: CSV tables with their description, and the results as JSON",
    };
    inside_ideas = {
        fi: "Kaikki ideat ja mitä niille tapahtui, kommentit, viralliset vastaukset ja moderoinnin loki",
        sv: "Alla idéer och vad som hände med dem, kommentarer, officiella svar och modereringsloggen",
        en: "Every idea and what became of it, comments, official answers and the log of moderation",
    };
    inside_texts = {
        fi: "Kysymykset, lupaus ja muut tekstit kaikilla kielillä",
        sv: "Frågorna, löftet och övriga texter på alla språk",
        en: "Questions, the promise and the other texts in every language",
    };
    inside_sums = {
        fi: "Tiedostoluettelo ja tarkistussummat (SHA-256), joilla voi todeta, ettei mikään ole muuttunut",
        sv: "En fillista och kontrollsummor (SHA-256) som visar att inget har ändrats",
        en: "A list of the files and checksums (SHA-256) that show that nothing has changed",
    };
    sheets = { fi: "Yksi sivu jokaiselle kunnalle", sv: "En sida för varje kommun", en: "One page for every municipality" };
    sheets_text = {
        fi: "ZIP-tiedostossa on jokaisen kunnan tulokset omana PDF-sivunaan, lähetettäväksi kunnan päättäjille. Pienten kuntien sivu kertoo kuntatyypin, maakunnan tai koko maan luvut samoin kuin verkkosivu. Tekemiseen menee hetki.",
        sv: "ZIP-filen innehåller varje kommuns resultat på en egen PDF-sida, att skicka till kommunens beslutsfattare. För små kommuner står kommuntypens, landskapets eller hela landets siffror, liksom på webbsidan. Det tar en stund att göra filen.",
        en: "The ZIP file has each municipality's results on a PDF page of its own, to send to those who decide there. For small municipalities it tells the figures of their type, region or the country, as the web page does. It takes a while to make.",
    };
    sheets_take = { fi: "Lataa kaikkien kuntien sivut", sv: "Ladda ner alla kommuners sidor", en: "Download the pages of all municipalities" };
    outside = { fi: "Mitä siinä ei ole", sv: "Vad det inte innehåller", en: "What is not in it" };
    outside_text = {
        fi: "Yksittäisten ihmisten arvioita ja taustatietoja, piilotettujen tai poistettujen kirjoitusten sanoja eikä sähköpostiosoitteita.",
        sv: "Enskilda personers bedömningar och bakgrundsuppgifter, orden i dolda eller borttagna texter samt e-postadresser.",
        en: "Single people's ratings and backgrounds, the words of what was hidden or taken back, and e-mail addresses.",
    };
    until(day: &str) = {
        fi: "Riihi hävittää osallistujien avaimet, taustatiedot ja vastaukset {day}. Tulokset ja ideoiden sanat jäävät.",
        sv: "Riihi förstör deltagarnas nycklar, bakgrundsuppgifter och svar {day}. Resultaten och idéernas ord blir kvar.",
        en: "Riihi destroys participants' keys, backgrounds and answers on {day}. The results and the words of ideas stay.",
    };
    take = { fi: "Lataa arkistopaketti (ZIP)", sv: "Ladda ner arkivpaketet (ZIP)", en: "Download the archive package (ZIP)" };
    take_note = {
        fi: "Paketin tekeminen voi kestää puoli minuuttia. Latauksesta jää merkintä lokiin.",
        sv: "Det kan ta en halv minut att göra paketet. Nedladdningen antecknas i loggen.",
        en: "Making it can take half a minute. The download is written down in the log.",
    };
    computing = {
        fi: "Tuloksia lasketaan vielä. Lataa sivu uudelleen hetken kuluttua.",
        sv: "Resultaten räknas ännu. Ladda om sidan om en stund.",
        en: "The results are still being computed. Load the page again in a moment.",
    };
    readme(who: &str, day: &str) = {
        fi: "Verkkoaivoriihen arkistopaketti. Järjestäjä: {who}. Paketti on tehty {day}.",
        sv: "Arkivpaket för en nätbrainstorming. Arrangör: {who}. Paketet gjordes {day}.",
        en: "Archive package of an online brainstorm. Organiser: {who}. Made on {day}.",
    };
    readme_not_public = {
        fi: "Tuloksia ei ollut julkaistu, kun paketti tehtiin.",
        sv: "Resultaten var inte publicerade när paketet gjordes.",
        en: "The results were not published when this was made.",
    };
    readme_check = {
        fi: "Tiedostot luetellaan tiedostossa manifest.json. Tarkistus: sha256sum -c SHA256SUMS",
        sv: "Filerna räknas upp i manifest.json. Kontroll: sha256sum -c SHA256SUMS",
        en: "The files are listed in manifest.json. To check them: sha256sum -c SHA256SUMS",
    };
    readme_left_out = {
        fi: "Paketissa ei ole yksittäisten ihmisten arvioita tai taustatietoja eikä piilotettujen tai poistettujen kirjoitusten sanoja.",
        sv: "Paketet innehåller inte enskilda personers bedömningar eller bakgrundsuppgifter och inte orden i dolda eller borttagna texter.",
        en: "It has no single person's ratings or background, and not the words of what was hidden or taken back.",
    };
    readme_until(day: &str) = {
        fi: "Osallistujien avaimet, taustatiedot ja vastaukset hävitetään järjestelmästä {day}.",
        sv: "Deltagarnas nycklar, bakgrundsuppgifter och svar förstörs i systemet {day}.",
        en: "Participants' keys, backgrounds and answers are destroyed in the system on {day}.",
    };
}
